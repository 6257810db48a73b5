using Kommune.Contracts;

namespace Kommune.Platform.Tests.Bus;

/// <summary>Writes a row for what it saw, then does what the test says.</summary>
internal sealed class NoteHandler(Script script, IUnitOfWork work, IEventBus bus) : IEventHandler<NoteWritten>, IEventHandler<NoteRead>
{
    public Task Handle(NoteWritten domainEvent, EventContext context, CancellationToken cancellation) =>
        See(domainEvent, domainEvent.Number, context, cancellation);

    public Task Handle(NoteRead domainEvent, EventContext context, CancellationToken cancellation) => See(domainEvent, 0, context, cancellation);

    private async Task See(DomainEvent domainEvent, int number, EventContext context, CancellationToken cancellation)
    {
        await work.Execute(
            "insert into t_seen (subscriber, stream, number, event_id) values (@Subscriber, @Stream, @number, @EventId)",
            new { context.Subscriber, domainEvent.Stream, number, domainEvent.EventId });
        await script.Play(new Script.Call(domainEvent, context, work, bus, cancellation));
    }
}
