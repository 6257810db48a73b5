namespace Kommune.Stafettlogg;

/// <summary>Why a log ends. The number of each is what the municipality learns from.</summary>
internal enum ClosingReason
{
    Unknown = 0,
    GoalReached,
    FamilyWishes,

    /// <summary>A right to an individual plan, or the plan has taken over.</summary>
    PlanTakesOver,
    Moved,
    NoLongerConsent,
    OtherService,
    Age,
    Other,
}
