namespace Kommune.Stafettlogg.Indicators;

internal sealed record CountRow
{
    public string Code { get; init; } = "";
    public int Number { get; init; }
}
