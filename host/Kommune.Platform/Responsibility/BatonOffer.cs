namespace Kommune.Platform.Responsibility;

/// <summary>That somebody is asked to take over.</summary>
internal sealed record BatonOffer
{
    public required Guid ToId { get; init; }

    public required Guid ToUnitId { get; init; }

    /// <summary>First day of the new one.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day on which the earlier one reads and writes beside the new.</summary>
    public DateOnly? OverlapTo { get; init; }

    public bool IsAccepted { get; init; }
}
