namespace Kommune.Platform.Bus;

/// <summary>A failed attempt among the latest. Its message is left to the dead letter's history, where reading is audited.</summary>
internal sealed record LastFailure
{
    public DateTimeOffset At { get; init; }

    public Guid EventId { get; init; }

    public string EventName { get; init; } = "";

    public string Subscriber { get; init; } = "";

    public int Attempt { get; init; }

    public string ErrorType { get; init; } = "";

    public string? TraceId { get; init; }
}
