namespace Kommune.Platform.Tests.Data;

internal sealed record ManyRow
{
    public required Guid Id { get; init; }

    public Guid? OtherId { get; init; }

    public string? Words { get; init; }

    public DateTimeOffset? HappenedAt { get; init; }

    public DateOnly? DueOn { get; init; }

    public bool IsOpen { get; init; }

    public int Amount { get; init; }

    public long Big { get; init; }
}
