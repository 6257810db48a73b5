namespace Kommune.Stafettlogg.Born;

internal sealed record MeetingOfRow
{
    public Guid Id { get; init; }
    public Guid LogId { get; init; }
}
