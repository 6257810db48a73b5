namespace Kommune.IndividualPlans;

/// <summary>How the child has had a say (pbrl § 3-1).</summary>
internal sealed class ChildParticipationEditing(PlanWork work)
{
    public Task<PlanChange> Set(Guid planId, int revision, string? how, DateOnly? on, string? whatTheChildSaid, string? weightGiven) =>
        work.Write(planId, Sections.OwnWords, ChangeCodes.ChildParticipationSet,
            (plan, _) => plan.SetChildParticipation(revision, how, on, whatTheChildSaid, weightGiven));
}
