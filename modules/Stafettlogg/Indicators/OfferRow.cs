namespace Kommune.Stafettlogg.Indicators;

internal sealed record OfferRow
{
    public DateTimeOffset OfferedAt { get; init; }
    public string? Outcome { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
}
