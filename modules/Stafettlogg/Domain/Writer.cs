namespace Kommune.Stafettlogg;

/// <summary>Who writes, as what, and when.</summary>
internal sealed record Writer
{
    public required Guid PersonId { get; init; }
    public Guid? UnitId { get; init; }
    public required Capacity Capacity { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The log belongs to the family: what concerns home is theirs to accept.</summary>
    public bool IsFamily => Capacity is Capacity.Child or Capacity.Guardian;
}
