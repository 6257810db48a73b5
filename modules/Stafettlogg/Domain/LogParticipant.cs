namespace Kommune.Stafettlogg;

/// <summary>A service that is asked into the log. What it sees follows the consent, never this row.</summary>
internal sealed record LogParticipant
{
    public required Guid UnitId { get; init; }

    /// <summary>Whom the family meets there.</summary>
    public Guid? PersonId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; init; }
}
