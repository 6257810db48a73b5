namespace Kommune.IndividualPlans;

/// <summary>Opens the next version for writing. The first change does the same by itself.</summary>
internal sealed class StartRevision(PlanWork work)
{
    public Task Do(Guid planId) => work.Write(planId, Sections.Title, ChangeCodes.RevisionStarted, (plan, _) => plan.StartRevision());
}
