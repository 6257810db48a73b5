using Kommune.Contracts;

namespace Kommune.Stafettlogg.Indicators;

internal sealed record OfferRow
{
    public const string Accepted = "accepted";
    public const string Refused = "refused";

    public DateTimeOffset OfferedAt { get; init; }
    public string? Outcome { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>As it stood that day: an answer that came later is none.</summary>
    public OfferRow As(DateOnly day) => AnsweredAt is { } at && NorwegianDay.Of(at) <= day ? this : this with { Outcome = null, AnsweredAt = null };
}
