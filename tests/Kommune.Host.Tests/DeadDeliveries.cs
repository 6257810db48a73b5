using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests;

/// <summary>Deliveries that were given up, as the bus leaves them.</summary>
internal static class DeadDeliveries
{
    public const string EventName = "sample.greeted.v1";
    public const string Subscriber = "sample.count-greetings";
    public const string Secret = "Fortrolig Fjære";

    /// <summary>One that was given up, and one that waits behind it; the id of the first.</summary>
    public static Task<Guid> GiveUp(this TestHost host) => host.Work(TestHost.Fjellhavn, GiveUp);

    public static Task<string?> StateOf(this TestHost host, Guid eventId) => host.Work(TestHost.Fjellhavn, services => services.Find<string>(
        "select state from bus_delivery where event_id = @eventId", new { eventId }));

    public static async Task<Guid> GiveUp(IServiceProvider services)
    {
        var work = services.GetRequiredService<IUnitOfWork>();
        var (dead, waiting) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await work.Execute("update bus_counter set position = position + 2 where id = 1");
        var position = await work.Find<long>("select position from bus_counter where id = 1");
        await Add(work, dead, dead, position - 1, "Dead");
        await Add(work, waiting, dead, position, "Pending");
        await work.Execute(
            "insert into bus_failure (event_id, subscriber, number, attempt, at, error_type, message) values (@dead, @Subscriber, 1, 7, @at, 'System.Exception', @Secret)",
            new { dead, Subscriber, at = DateTimeOffset.UnixEpoch, Secret });
        return dead;
    }

    private static async Task Add(IUnitOfWork work, Guid eventId, Guid stream, long position, string state)
    {
        var values = new { eventId, stream = $"greeting:{stream}", position, state, EventName, Subscriber, version = position, at = DateTimeOffset.UnixEpoch, payload = $"{{\"words\":\"{Secret}\"}}" };
        await work.Execute(
            """
            insert into bus_event (event_id, position, name, stream, stream_version, module, payload, headers, epoch, occurred_at)
            values (@eventId, @position, @EventName, @stream, @version, 'sample', @payload, '{}', 0, @at)
            """,
            values);
        await work.Execute(
            """
            insert into bus_delivery (event_id, subscriber, position, stream, state, attempts, due_at)
            values (@eventId, @Subscriber, @position, @stream, @state, 7, @at)
            """,
            values);
    }
}
