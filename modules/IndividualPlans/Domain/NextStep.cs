namespace Kommune.IndividualPlans;

/// <summary>What happens next in a case, by when, and who does it. Nothing is dropped: only a case at rest or closed has none.</summary>
internal sealed record NextStep(string Code, NextStepOwner Who, DateOnly? Due)
{
    public bool IsOverdue(DateOnly today) => Due < today;
}
