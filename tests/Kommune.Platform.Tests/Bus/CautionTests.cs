using Kommune.Platform.Bus;

namespace Kommune.Platform.Tests.Bus;

/// <summary>After a host that was killed.</summary>
internal sealed class CautionTests
{
    private TestBus _bus = null!;

    [SetUp]
    public async Task CreateBus()
    {
        _bus = await TestBus.Create(isAfterUncleanStop: true);
        _bus.Handles<NoteWritten>("alpha.copy");
    }

    [TearDown]
    public async Task RemoveBus() => await _bus.DisposeAsync();

    [Test]
    public async Task Each_attempt_is_counted_before_it_is_made_so_that_one_that_ends_the_process_counts_too()
    {
        StoredDelivery? during = null;
        var note = new NoteWritten { Note = "a" };
        // A look in the middle of the handler shows what stays when the process ends there.
        _bus.Script.On("alpha.copy", async _ => during = await _bus.Delivery(note));
        await _bus.Publish(note);
        await _bus.Start();
        await _bus.Quiet();

        Assert.That(during!.Attempts, Is.EqualTo(1));
        Assert.That(during.DueAt, Is.GreaterThan(_bus.Clock.GetUtcNow()), "the next host does not try it again at once");
        Assert.That(await _bus.Delivery(note), Has.Property(nameof(StoredDelivery.State)).EqualTo(DeliveryState.Done)
            .And.Property(nameof(StoredDelivery.Attempts)).EqualTo(1));
    }

    [Test]
    public async Task A_delivery_that_ended_the_process_every_time_becomes_a_dead_letter_and_the_rest_goes_on()
    {
        var deadly = new NoteWritten { Note = "deadly" };
        var calls = 0;
        _bus.Script.On("alpha.copy", call =>
        {
            if (call.Event.EventId == deadly.EventId) calls++;
        });
        await _bus.Publish(deadly, new NoteWritten { Note = "b" }, new NoteWritten { Note = "c" });
        await _bus.Write(work => work.Execute("update bus_delivery set attempts = 7 where event_id = @EventId", new { deadly.EventId }));
        await _bus.Start();
        await _bus.Quiet();

        Assert.That(calls, Is.Zero);
        Assert.That((await _bus.Deliveries()).Select(row => row.State), Is.EqualTo(new[] { DeliveryState.Dead, DeliveryState.Done, DeliveryState.Done }));
    }

    [Test]
    public async Task A_failure_while_careful_is_one_attempt_and_order_is_kept()
    {
        _bus.Script.On("alpha.copy", call =>
        {
            if (call.Note.Number == 1 && call.Context.Attempt == 1) throw new InvalidOperationException();
        });
        await _bus.Publish([.. Enumerable.Range(1, 5).Select(number => new NoteWritten { Note = "a", Number = number })]);
        await _bus.Start();
        await _bus.Quiet();
        Assert.That(await _bus.Seen(), Is.Empty);

        _bus.Clock.Advance(TimeSpan.FromSeconds(13));
        await _bus.Quiet();
        Assert.That((await _bus.Seen()).Select(row => row.Number), Is.EqualTo(Enumerable.Range(1, 5)));
        Assert.That((await _bus.Deliveries()).Select(row => row.Attempts), Is.EqualTo(new[] { 2, 1, 1, 1, 1 }));
    }

    [Test]
    public async Task After_five_minutes_the_host_goes_at_full_speed_again()
    {
        var duringAttempts = -1;
        var note = new NoteWritten { Note = "a" };
        _bus.Script.On("alpha.copy", async _ => duringAttempts = (await _bus.Delivery(note)).Attempts);
        Assert.That(_bus.Get<Caution>().IsOn);
        _bus.Clock.Advance(TimeSpan.FromMinutes(5));
        await _bus.Publish(note);
        await _bus.Start();
        await _bus.Quiet();

        Assert.That(duringAttempts, Is.Zero, "counted where it is marked as done");
    }
}
