namespace Kommune.Stafettlogg.Indicators;

/// <summary>A family was asked about a log, and has said yes or no since, or not.</summary>
internal sealed record AskedRow
{
    public DateOnly AskedOn { get; init; }
    public DateOnly? OpenedOn { get; init; }
    public DateOnly? ClosedOn { get; init; }

    public bool SaidYesBy(DateOnly day) => OpenedOn <= day;

    /// <summary>What never opened has ended with a no.</summary>
    public bool SaidNoBy(DateOnly day) => OpenedOn is null && ClosedOn <= day;
}
