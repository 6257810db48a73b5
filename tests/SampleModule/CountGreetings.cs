using Kommune.Contracts;

namespace Kommune.Sample;

/// <summary>Counts through the event and not in the use case, to show that a delivery takes effect once.</summary>
internal sealed class CountGreetings(GreetingStore store) : IEventHandler<Greeted>
{
    public Task Handle(Greeted domainEvent, EventContext context, CancellationToken cancellation) =>
        store.CountOne(DateOnly.FromDateTime(context.OccurredAt.UtcDateTime));
}
