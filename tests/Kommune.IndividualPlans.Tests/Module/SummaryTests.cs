using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Kommune.IndividualPlans.Tests.Module;

/// <summary>What other modules may know.</summary>
internal sealed class SummaryTests : Journey
{
    [Test, Property("Rule", "R29")]
    public async Task Other_modules_learn_of_a_plan_only_for_those_who_may_open_it()
    {
        var (caseId, planId) = await StartedPlan("Klok Granitt", "Klok Granitt");
        var subjectId = await PersonId("Klok Granitt");
        var access = Substitute.For<IAccess>();
        access.Visible(ResourceKinds.CaseId, Arg.Any<IReadOnlyCollection<Guid>>()).Returns([caseId]);
        access.Visible(ResourceKinds.PlanId, Arg.Any<IReadOnlyCollection<Guid>>()).Returns([planId]);
        var known = await Of(access, subjectId);
        Assert.That(known[subjectId].PlanId, Is.EqualTo(planId));
        Assert.That(known[subjectId].State, Is.EqualTo("PlanAndCoordinator"));

        access.Visible(ResourceKinds.PlanId, Arg.Any<IReadOnlyCollection<Guid>>()).Returns([]);
        Assert.That((await Of(access, subjectId))[subjectId].PlanId, Is.Null);
        access.Visible(ResourceKinds.CaseId, Arg.Any<IReadOnlyCollection<Guid>>()).Returns([]);
        Assert.That(await Of(access, subjectId), Is.Empty);
    }

    private Task<IReadOnlyDictionary<Guid, Contracts.IndividualPlans.PlanSummary>> Of(IAccess access, params Guid[] subjects) =>
        Host.Work(TestHost.Fjellhavn, services =>
        {
            var work = services.GetRequiredService<IUnitOfWork>();
            return new PlanSummaries(access, new CaseStore(work), new PlanStore(work)).Of([.. subjects, Guid.CreateVersion7()]);
        }, canWrite: false);
}
