namespace Kommune.Platform.Responsibility;

/// <summary>Somebody who can act as responsible for a unit's cases.</summary>
internal sealed record LeaderRow
{
    public Guid PersonId { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>0 the unit itself, 1 the unit above, 2 and 3 the coordinating unit.</summary>
    public int Distance { get; init; }
}
