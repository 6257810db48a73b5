namespace Kommune.Platform.Responsibility;

internal sealed record HeldPeriodRow
{
    public Guid PersonId { get; init; }

    public string Role { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? Cause { get; init; }

    public DateOnly? OverlapTo { get; init; }
}
