using Kommune.Contracts;

namespace Kommune.Benchmarks;

[EventName("benchmark.ticked.v1")]
internal sealed record Ticked : DomainEvent
{
    public required string Series { get; init; }

    public override string Stream => $"series:{Series}";
}
