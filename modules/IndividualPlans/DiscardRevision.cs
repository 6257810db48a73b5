namespace Kommune.IndividualPlans;

/// <summary>Drops what is being written; the version that applies stands. The history keeps every text that was in the draft.</summary>
internal sealed class DiscardRevision(PlanWork work)
{
    public Task Do(Guid planId) => work.Write(planId, Sections.Title, ChangeCodes.RevisionDiscarded, (plan, _) => plan.DiscardRevision());
}
