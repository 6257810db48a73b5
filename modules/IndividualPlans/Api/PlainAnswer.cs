namespace Kommune.IndividualPlans.Api;

/// <summary>An answer that needs no words; registered for somebody else only when it was given aloud or on paper.</summary>
internal sealed record PlainAnswer
{
    public OnBehalf? OnBehalf { get; init; }
}
