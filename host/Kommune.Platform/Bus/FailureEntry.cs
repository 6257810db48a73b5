namespace Kommune.Platform.Bus;

/// <summary>A line of a delivery's history: a failed attempt, or what an operator did.</summary>
internal sealed record FailureEntry
{
    public int Number { get; init; }

    public int Attempt { get; init; }

    public DateTimeOffset At { get; init; }

    public string ErrorType { get; init; } = "";

    public string Message { get; init; } = "";

    public string? Detail { get; init; }

    public string? TraceId { get; init; }
}
