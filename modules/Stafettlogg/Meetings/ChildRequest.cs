namespace Kommune.Stafettlogg.Meetings;

/// <summary>How the child takes part in a meeting.</summary>
internal sealed record ChildRequest
{
    public Participation Participation { get; init; }
    public string? Words { get; init; }
}
