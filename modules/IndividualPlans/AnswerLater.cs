using Microsoft.Extensions.Localization;

namespace Kommune.IndividualPlans;

/// <summary>Minds may change: yes or no to the plan or the coordinator after the first answer.</summary>
internal sealed class AnswerLater(CaseWork work, Answering answering, StartPlan start, PlanStore plans, ClosePlan close, IStringLocalizer<Texts> texts)
{
    public async Task AcceptPlan(Guid caseId, OnBehalf? onBehalf = null)
    {
        await answering.By(caseId, ResourceKinds.Decision, "plan-accepted", onBehalf);
        await start.For(await work.Change(caseId, one => one.AcceptPlanLater(work.Now)));
    }

    public async Task AcceptCoordinator(Guid caseId, OnBehalf? onBehalf = null)
    {
        await answering.By(caseId, ResourceKinds.Decision, "coordinator-accepted", onBehalf);
        await work.Change(caseId, one => one.AcceptCoordinatorLater(work.Now));
    }

    /// <summary>The coordinator stays: a person may say no to the plan and keep the right to a coordinator.</summary>
    public async Task DeclinePlan(Guid caseId, string? words, OnBehalf? onBehalf = null)
    {
        await answering.By(caseId, ResourceKinds.Decision, "plan-declined-later", onBehalf);
        await work.Change(caseId, one => one.DeclinePlanLater());
        if (await plans.OpenOfCase(caseId) is { } plan)
            await close.Now(plan, string.IsNullOrWhiteSpace(words) ? texts["case.plan-declined"] : words);
    }
}
