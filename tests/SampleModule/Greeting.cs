namespace Kommune.Sample;

internal sealed record Greeting
{
    public required Guid Id { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset SaidAt { get; init; }
}
