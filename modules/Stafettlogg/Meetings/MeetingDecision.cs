namespace Kommune.Stafettlogg.Meetings;

/// <summary>What the meeting agreed that somebody does. It is a measure of the log from the same moment.</summary>
internal sealed record MeetingDecision
{
    public required Guid MeasureId { get; init; }
    public required string Topic { get; init; }
    public required DateTimeOffset At { get; init; }
}
