namespace Kommune.Stafettlogg.Meetings;

/// <summary>Somebody sees it differently, or adds something. It stands beside the minutes and never in them.</summary>
internal sealed record MeetingComment
{
    public required Guid ById { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Words { get; init; }
}
