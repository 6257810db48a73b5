namespace Kommune.IndividualPlans.Tests.Module;

/// <summary>The school carries a measure due 1 December; the plan is looked at again on 1 March.</summary>
[Property("Rule", "R54")]
internal sealed class LateWorkTests : Journey
{
    [Test]
    public async Task What_reaches_its_day_is_a_task_that_goes_up_when_it_is_late_and_ends_when_it_is_done()
    {
        var (_, planId) = await ActivePlan("Klok Granitt");
        await Night(2026, 11, 30);
        Assert.That(await Open(planId, "measure-due"), Is.Empty);
        await Night(2026, 12, 1);
        Assert.That(await Open(planId, "measure-due"), Is.EqualTo([0]));
        Assert.That(await Query<Guid>("select unit_id from kp_task where kind = 'measure-due' and resource_id = @planId", new { planId }), Is.EqualTo([await UnitId("Strandlia skole")]));

        await Night(2026, 12, 8);
        Assert.That(await Open(planId, "measure-due"), Is.EqualTo([1]), "seven days over: the holder has it too");
        using var coordinator = await LogIn(Coordinator);
        Assert.That((await coordinator.Get("/tasks")).Text, Does.Contain("Et tiltak har nådd fristen").And.Contain("Gått videre fra Strandlia skole, 7 dager over fristen"));

        var measure = (await Query<Guid>("select measure_id from ip_measure where plan_id = @planId", new { planId }))[0];
        await Put(coordinator, $"/plans/{planId}/measures/{measure}/status", new { statusRevision = 0, status = "Done" });
        Assert.That(await Open(planId, "measure-due"), Is.Empty, "from the same moment");
        await Night(2027, 2, 28);
        Assert.That(await Open(planId, "measure-due"), Is.Empty);
        Assert.That(await Open(planId, "evaluation-due"), Is.Empty);

        await Night(2027, 3, 1);
        Assert.That(await Open(planId, "evaluation-due"), Is.EqualTo([0]));
        Assert.That(await Query<Guid>("select owner_id from kp_task where kind = 'evaluation-due' and resource_id = @planId", new { planId }), Is.EqualTo([await PersonId(Coordinator)]));
        await Night(2027, 3, 15);
        Assert.That(await Open(planId, "evaluation-due"), Is.EqualTo([2]));
    }

    private Task<IReadOnlyList<int>> Open(Guid planId, string kind) =>
        Query<int>("select step from kp_task where kind = @kind and resource_id = @planId and closed_at is null", new { kind, planId });

    private async Task Night(int year, int month, int day)
    {
        Host.Clock.Set(new(year, month, day, 4, 0, 0, TimeSpan.Zero));
        await Host.RunDailyJobs();
    }
}
