using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Finds a person's case and plan, for the start page and for addresses without an id. Shows nothing the actor may not open.</summary>
internal sealed class FindPlan(IAccess access, CaseStore cases, PlanStore plans)
{
    public async Task<MyPlan> Of(Guid subjectId)
    {
        var open = await cases.OpenOf(subjectId);
        var plan = await plans.LatestOf(subjectId);
        var mayCase = open is not null && (await access.Of(open.Id)).May(Section.Title);
        var mayPlan = plan is not null && (await access.Of(plan.Id)).May(Section.Title);
        return new()
        {
            CaseId = mayCase ? open!.Id : null,
            CaseState = mayCase ? open!.State : CaseState.Unknown,
            PlanId = mayPlan ? plan!.Id : null,
        };
    }
}
