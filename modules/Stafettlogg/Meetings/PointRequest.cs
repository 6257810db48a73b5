namespace Kommune.Stafettlogg.Meetings;

/// <summary>A point for the agenda.</summary>
internal sealed record PointRequest
{
    public string? Topic { get; init; }
    public string? Words { get; init; }
}
