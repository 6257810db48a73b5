using System.Diagnostics;
using Kommune.Contracts;
using Kommune.Platform.Data;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>Publishing: events and one delivery for each active subscriber become rows in the publisher's own transaction.</summary>
internal sealed class EventBus(
    UnitOfWork work,
    CurrentTenant current,
    Audiences audiences,
    Signal signal,
    ActingPerson actor,
    TimeProvider clock) : IEventBus
{
    private const int MaxPayload = 64 * 1024;

    private readonly List<Buffered> _buffer = [];

    public void Publish(DomainEvent domainEvent)
    {
        if (!work.CanWrite)
        {
            throw new InvalidOperationException("An event is published in a unit of work that writes: it must commit with what it tells about.");
        }
        var name = EventRegistry.NameOf(domainEvent.GetType());
        // Written now, so that a mistake in the event fails on the publisher's line.
        var payload = EventRegistry.Write(domainEvent);
        if (payload.Length > MaxPayload)
        {
            throw new InvalidOperationException($"{name} is larger than {MaxPayload} characters: publish ids, and let subscribers ask.");
        }
        _buffer.Add(new Buffered(domainEvent.EventId, name, domainEvent.Stream, payload, clock.GetUtcNow()));
        work.BeforeCommit(this, Write);
    }

    private async Task Write()
    {
        // A hook of somebody else may publish after this one: then it runs again with what is new.
        var events = _buffer.ToArray();
        _buffer.Clear();
        var tenant = current.Tenant;
        var headers = new EventHeaders { TraceParent = Activity.Current?.Id, ActorId = actor() }.Write();
        await work.Execute("update bus_counter set position = position + @count where id = 1", new { count = events.Length });
        var counter = await Counter.Read(work);
        var position = counter.Position - events.Length;
        var audience = await audiences.At(work, tenant, counter.Epoch);
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);

        foreach (var one in events)
        {
            position++;
            if (!versions.TryGetValue(one.Stream, out var version))
            {
                version = await work.Find<long>(
                    "select coalesce(max(stream_version), 0) from bus_event where stream = @Stream", new { one.Stream });
            }
            versions[one.Stream] = ++version;
            await work.Execute(
                """
                insert into bus_event (event_id, position, name, stream, stream_version, module, payload, headers, epoch, occurred_at)
                values (@EventId, @position, @Name, @Stream, @version, @Module, @Payload, @headers, @Epoch, @OccurredAt)
                """,
                new
                {
                    one.EventId, position, one.Name, one.Stream, version, Module = EventRegistry.ModuleOf(one.Name), one.Payload, headers, counter.Epoch,
                    one.OccurredAt,
                });
            foreach (var subscriber in audience.Of(one.Name))
            {
                await work.Execute(
                    """
                    insert into bus_delivery (event_id, subscriber, position, stream, state, attempts, due_at)
                    values (@EventId, @subscriber, @position, @Stream, 'Pending', 0, @OccurredAt)
                    """,
                    new { one.EventId, subscriber, position, one.Stream, one.OccurredAt });
            }
        }
        work.AfterCommit(() =>
        {
            signal.Raise(tenant);
            foreach (var one in events) BusTelemetry.Published(tenant, one.Name);
        });
    }

    private sealed record Buffered(Guid EventId, string Name, string Stream, string Payload, DateTimeOffset OccurredAt);
}
