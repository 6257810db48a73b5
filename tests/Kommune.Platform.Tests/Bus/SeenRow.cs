namespace Kommune.Platform.Tests.Bus;

internal sealed record SeenRow
{
    public long Id { get; init; }

    public string Subscriber { get; init; } = "";

    public string Stream { get; init; } = "";

    public int Number { get; init; }

    public Guid EventId { get; init; }
}
