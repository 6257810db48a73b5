using Kommune.Contracts;
using Kommune.Platform.Bus;

namespace Kommune.Platform.Tests.Bus;

internal sealed class BusCleanUpTests
{
    private TestBus _bus = null!;

    [SetUp]
    public async Task CreateBus() => _bus = await TestBus.Create(new BusOptions { CleanUpBatch = 7 });

    [TearDown]
    public async Task RemoveBus() => await _bus.DisposeAsync();

    [Test]
    public async Task What_is_done_and_old_is_removed_and_the_rest_stays()
    {
        var dead = new NoteWritten { Note = "dead" };
        _bus.Handles<NoteWritten>("alpha.copy");
        _bus.Script.On("alpha.copy", call =>
        {
            if (call.Event.EventId == dead.EventId) throw new PermanentFailureException("never");
            if (call.Note.Number == 3 && call.Context.Attempt == 1) throw new InvalidOperationException();
        });
        await _bus.Start();
        for (var number = 1; number <= 30; number++)
        {
            await _bus.Publish(new NoteWritten { Note = $"{number}", Number = number });
            _bus.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        await _bus.Publish(dead);
        await _bus.Quiet();
        _bus.Clock.Advance(TimeSpan.FromMinutes(1));
        await _bus.Quiet();

        _bus.Clock.Advance(TimeSpan.FromDays(15));
        await _bus.Publish(new NoteWritten { Note = "young" });
        await _bus.Quiet();
        await CleanUp();
        Assert.That((await _bus.Deliveries()).Select(row => row.Stream), Is.EqualTo(new[] { "note:dead", "note:young" }));
        Assert.That(await Count("events"), Is.EqualTo(32), "events are kept longer");
        Assert.That(await Count("failures"), Is.EqualTo(1), "only the dead letter's");

        _bus.Clock.Advance(TimeSpan.FromDays(80));
        await CleanUp();
        Assert.That(await _bus.Read(work => work.Query<string>("select stream from bus_event order by position")), Is.EqualTo(new[] { "note:dead", "note:young" }));
        Assert.That((await _bus.Deliveries()).Single().State, Is.EqualTo(DeliveryState.Dead));
    }

    private Task CleanUp() => _bus.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<BusCleanUp>().Single().Run(_bus.Tenant, CancellationToken.None);

    private Task<long> Count(string what) => what == "events"
        ? _bus.Read(work => work.Find<long>("select count(*) from bus_event"))
        : _bus.Read(work => work.Find<long>("select count(*) from bus_failure"));
}
