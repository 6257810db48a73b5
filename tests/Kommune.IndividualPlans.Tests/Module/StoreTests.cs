using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.IndividualPlans.Tests.Module;

/// <summary>What is stored is what is read back, and a lost race is told.</summary>
internal sealed class StoreTests : ModuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Actor = Guid.CreateVersion7();

    [Test]
    public async Task A_plan_comes_back_as_it_was_saved()
    {
        var (plan, _) = await NewPlan();
        var read = await Work(work => new PlanStore(work).Get(plan.Id));
        Assert.That(PlanJson.Write(read.Document), Is.EqualTo(PlanJson.Write(plan.Document)));
        Assert.That(read.LoadedVersion, Is.EqualTo(plan.Version));
        Assert.That(read.Draft!.Goals[0].Words, Is.EqualTo("Jeg vil til Áŋgár Čearro «der ute» 🌊"), "with every letter (R98)");
    }

    [Test]
    public async Task Two_who_read_the_same_version_cannot_both_save()
    {
        var (plan, _) = await NewPlan();
        var (first, second) = (await Read(plan.Id), await Read(plan.Id));
        await Save(first, first.AddNeed("Skyss", null));
        Assert.That(() => Save(second, second.AddNeed("Tolk", null)), Throws.TypeOf<StaleVersionException>());
        Assert.That((await Read(plan.Id)).Draft!.Needs.Select(need => need.Text), Is.EqualTo(["Skyss"]));
    }

    [Test]
    public async Task Every_save_is_one_row_of_history_with_the_content_as_it_became()
    {
        var (plan, _) = await NewPlan();
        var again = await Read(plan.Id);
        await Save(again, again.AddNeed("Skyss", null));
        var rows = await Work(work => new PlanStore(work).History(plan.Id));
        Assert.That(rows.Select(row => (row.Code, row.IsDraft, row.ActorId)), Is.EqualTo([("need-added", true, Actor), ("plan-started", true, Actor)]));
        Assert.That(rows[0].At, Is.EqualTo(Now));
        var contents = await Work(async work => (await new PlanStore(work).ContentAt(plan.Id, rows[0].Version), await new PlanStore(work).ContentAt(plan.Id, rows[1].Version)));
        Assert.That(contents.Item1.Needs, Has.Count.EqualTo(1));
        Assert.That(contents.Item2.Needs, Is.Empty);
    }

    [Test]
    public async Task There_is_one_open_plan_and_one_open_case_per_person()
    {
        var (plan, opened) = await NewPlan();
        Assert.That(() => Work(async work =>
        {
            var second = IndividualPlan.Start(plan.Document.CaseId, plan.SubjectId);
            await new PlanStore(work).Add(second, Started(second), Actor, Now);
            return 0;
        }), Throws.Exception.Message.Contain("unique").IgnoreCase);
        Assert.That(() => Work(async work =>
        {
            var second = CoordinationCase.Open(opened.Document.SubjectId, Guid.CreateVersion7(), Actor, Now);
            await new CaseStore(work).Add(second, second.Accept(Actor, Now), Actor, Now);
            return 0;
        }), Throws.Exception.Message.Contain("unique").IgnoreCase);
    }

    [Test]
    public async Task A_case_and_a_notification_come_back_as_they_were_saved()
    {
        var (_, opened) = await NewPlan();
        var read = await Work(work => new CaseStore(work).OpenOf(opened.Document.SubjectId));
        Assert.That(PlanJson.Write(read!.Document), Is.EqualTo(PlanJson.Write(opened.Document)));

        var sent = NeedNotification.Receive(Guid.CreateVersion7(), new() { PersonId = Actor, UnitId = Guid.CreateVersion7(), Capacity = Capacity.Professional },
            "Trenger flere", true, false, Now);
        await Work(async work =>
        {
            await new NotificationStore(work).Add(sent);
            return 0;
        });
        Assert.That(await Work(work => new NotificationStore(work).Get(sent.Id)), Is.EqualTo(sent));
        var taken = sent.Take(opened.Id, Actor, Now);
        await Work(async work =>
        {
            await new NotificationStore(work).Save(taken);
            return 0;
        });
        Assert.That(() => Work(async work =>
        {
            await new NotificationStore(work).Save(sent.Reject(RejectReason.Duplicate, "Finnes", Actor, Now));
            return 0;
        }), Throws.TypeOf<StaleVersionException>());
    }

    [Test]
    public async Task Many_ids_are_asked_for_in_parts()
    {
        var (plan, _) = await NewPlan();
        Guid[] many = [.. Enumerable.Range(0, 2500).Select(_ => Guid.CreateVersion7()), plan.Id];
        var heads = await Work(work => new PlanStore(work).Heads(many));
        Assert.That(heads.Select(head => head.Id), Is.EqualTo([plan.Id]));
        Assert.That(heads[0].PlanState, Is.EqualTo(PlanState.Draft));
        Assert.That(await Work(work => new PlanStore(work).Heads([])), Is.Empty);
    }

    private async Task<(IndividualPlan Plan, CoordinationCase Case)> NewPlan()
    {
        var opened = CoordinationCase.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), Actor, Now);
        var accepted = opened.Accept(Actor, Now);
        var plan = IndividualPlan.Start(opened.Id, opened.Document.SubjectId);
        plan.AddGoal(new() { PersonId = opened.Document.SubjectId, Capacity = Capacity.Self }, "Jeg vil til Áŋgár Čearro «der ute» 🌊", null);
        await Work(async work =>
        {
            await new CaseStore(work).Add(opened, accepted, Actor, Now);
            await new PlanStore(work).Add(plan, Started(plan), Actor, Now);
            return 0;
        });
        return (plan, opened);
    }

    private static PlanChange Started(IndividualPlan plan) => new() { Code = StartPlan.Code, Section = Sections.Title, Version = plan.Version };

    private Task<IndividualPlan> Read(Guid planId) => Work(work => new PlanStore(work).Get(planId));

    private Task Save(IndividualPlan plan, PlanChange change) => Work(async work =>
    {
        await new PlanStore(work).Save(plan, change, Actor, Now);
        return 0;
    });

    private Task<T> Work<T>(Func<IUnitOfWork, Task<T>> work) =>
        Host.Work(TestHost.Fjellhavn, services => work(services.GetRequiredService<IUnitOfWork>()));
}
