using Kommune.Contracts;

namespace Kommune.Sample;

[EventName("sample.greeted.v1")]
internal sealed record Greeted : DomainEvent
{
    public required Guid GreetingId { get; init; }

    public override string Stream => $"greeting:{GreetingId}";
}
