namespace Kommune.IndividualPlans;

/// <summary>Whether coordinator, child coordinator and contact doctor are offered, and what was answered.</summary>
internal sealed class OfferEditing(PlanWork work)
{
    public Task<PlanChange> Set(Guid planId, OfferKind kind, int revision, OfferAnswer answer, DateOnly? offeredOn, string? who) =>
        work.Write(planId, Sections.Participants, ChangeCodes.OfferSet, (plan, _) => plan.SetOffer(kind, revision, answer, offeredOn, who));
}
