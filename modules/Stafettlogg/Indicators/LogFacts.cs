namespace Kommune.Stafettlogg.Indicators;

/// <summary>What numbers are made from: that something happened to some log, and when. Never a person, a unit or a word.</summary>
internal sealed record LogFacts
{
    /// <summary>By log, each log's in the order they happened.</summary>
    public IReadOnlyList<NumberRow> History { get; init; } = [];
    public IReadOnlyList<AskedRow> Asked { get; init; } = [];
    public IReadOnlyList<OfferRow> Offers { get; init; } = [];
    public IReadOnlyList<BreakDayRow> Breaks { get; init; } = [];
}
