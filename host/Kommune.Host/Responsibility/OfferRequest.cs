namespace Kommune.Host.Responsibility;

/// <summary>Whom one asks to take over, and from when.</summary>
internal sealed record OfferRequest
{
    public required Guid ToPersonId { get; init; }

    public required Guid ToUnitId { get; init; }

    public required DateOnly StartsOn { get; init; }

    public DateOnly? OverlapTo { get; init; }

    public string? Cause { get; init; }

    public string? Words { get; init; }
}
