namespace Kommune.Platform.Tests.OneTruth;

internal sealed record DocumentRow
{
    public Guid Id { get; init; }

    public string Owner { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Body { get; init; }

    public DateTimeOffset At { get; init; }

    public DateOnly? Day { get; init; }

    public bool IsOpen { get; init; }

    public long Size { get; init; }

    public int Version { get; init; }
}
