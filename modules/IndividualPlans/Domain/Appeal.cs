namespace Kommune.IndividualPlans;

internal sealed record Appeal
{
    public required DateOnly ReceivedOn { get; init; }
    public required string Words { get; init; }

    /// <summary>A late complaint is received all the same; the authority decides whether it is treated (fvl § 31).</summary>
    public required bool InTime { get; init; }
    public AppealOutcome? Outcome { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public string? DecisionReason { get; init; }
}
