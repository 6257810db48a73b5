namespace Kommune.Platform.Responsibility;

/// <summary>What the one who offers has decided.</summary>
internal sealed record NewHandover
{
    public required Guid ResourceId { get; init; }

    public required Guid ToPersonId { get; init; }

    public required Guid ToUnitId { get; init; }

    public required DateOnly StartsOn { get; init; }

    public DateOnly? OverlapTo { get; init; }

    /// <summary>A few words to the one who is asked; about the work, not about the person.</summary>
    public string? Words { get; init; }

    /// <summary>Why, as a code of <see cref="HandoverCauses"/>; null when it is not said.</summary>
    public string? Cause { get; init; }
}
