using Kommune.Platform.Bus;

namespace Kommune.Platform.Tests.Bus;

internal sealed class EffectDeliveryTests : BusTests
{
    [SetUp]
    public void Subscribe() => Bus.Effects("alpha.mail");

    [Test]
    public async Task An_effect_runs_with_no_transaction_open_and_holds_a_lease()
    {
        StoredDelivery? during = null;
        Bus.Script.On("alpha.mail", async call =>
        {
            during = (await Bus.Deliveries()).Single();
            // Would wait for ever if the bus held the write lock.
            await Bus.Write(work => work.Execute("insert into t_seen (subscriber) values ('somebody else')"));
        });
        var note = Note();
        await Bus.Publish(note);
        await Bus.Start();
        await Bus.Quiet();

        Assert.That(during!.LeaseOwner, Is.Not.Null);
        Assert.That(during.LeaseUntil, Is.EqualTo(Bus.Clock.GetUtcNow().AddSeconds(30)));
        Assert.That(await Bus.Delivery(note), Has.Property(nameof(StoredDelivery.State)).EqualTo(DeliveryState.Done)
            .And.Property(nameof(StoredDelivery.LeaseOwner)).Null.And.Property(nameof(StoredDelivery.Attempts)).EqualTo(1));
    }

    [Test]
    public async Task An_effect_cannot_write()
    {
        Bus.Script.On("alpha.mail", call => call.Work.Execute("insert into t_seen (subscriber) values ('alpha.mail')"));
        var note = Note();
        await Bus.Publish(note);
        await Bus.Start();
        await Bus.Quiet();

        Assert.That((await Bus.Delivery(note)).State, Is.EqualTo(DeliveryState.Pending));
        Assert.That(await Bus.Seen(), Is.Empty);
    }

    [Test]
    public async Task A_failed_effect_is_tried_again_with_the_same_key()
    {
        var keys = new List<string>();
        var attempts = new List<int>();
        Bus.Script.On("alpha.mail", call =>
        {
            keys.Add(call.Context.IdempotencyKey);
            attempts.Add(call.Context.Attempt);
            if (call.Context.Attempt < 3) throw new HttpRequestException("503");
        });
        await Bus.Publish(Note());
        await Bus.Start();
        await Bus.Quiet();
        Bus.Clock.Advance(TimeSpan.FromSeconds(13));
        await Bus.Quiet();
        Bus.Clock.Advance(TimeSpan.FromSeconds(73));
        await Bus.Quiet();

        Assert.That(attempts, Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(keys.Distinct().Count(), Is.EqualTo(1));
        Assert.That((await Bus.Deliveries()).Single().State, Is.EqualTo(DeliveryState.Done));
    }

    [Test]
    public async Task A_lease_is_respected_while_it_lasts_and_taken_over_when_it_has_run_out()
    {
        var calls = 0;
        Bus.Script.On("alpha.mail", _ => calls++);
        var first = Note(number: 1);
        await Bus.Publish(first, Note(number: 2));
        var until = Bus.Clock.GetUtcNow().AddSeconds(90);
        // What a process leaves behind that was killed while it sent the mail.
        await Bus.Write(work => work.Execute(
            "update bus_delivery set lease_owner = 'another host', lease_until = @until, due_at = @until, attempts = 1 where event_id = @EventId",
            new { until, first.EventId }));

        await Bus.Start();
        await Bus.Quiet();
        Assert.That(calls, Is.Zero, "neither the leased delivery nor what follows it in the stream");

        Bus.Clock.Advance(TimeSpan.FromSeconds(91));
        await Bus.Quiet();
        Assert.That(calls, Is.EqualTo(2));
        Assert.That((await Bus.Delivery(first)).Attempts, Is.EqualTo(2));
    }

    [Test]
    public async Task A_lease_is_renewed_while_the_effect_runs()
    {
        var renewed = new TaskCompletionSource();
        Bus.Script.On("alpha.mail", async call =>
        {
            var first = (await Bus.Deliveries()).Single().LeaseUntil;
            Bus.Clock.Advance(TimeSpan.FromSeconds(16));
            while ((await Bus.Deliveries()).Single().LeaseUntil == first) await Task.Yield();
            renewed.SetResult();
        });
        await Bus.Publish(Note());
        await Bus.Start();
        await renewed.Task;
        await Bus.Quiet();

        Assert.That((await Bus.Deliveries()).Single().State, Is.EqualTo(DeliveryState.Done));
    }

    [Test]
    public async Task An_effect_whose_lease_was_taken_over_does_not_complete_the_others_delivery()
    {
        Bus.Script.On("alpha.mail", _ => Bus.Write(work => work.Execute("update bus_delivery set lease_owner = 'another host'")));
        var note = Note();
        await Bus.Publish(note);
        await Bus.Start();
        await Bus.Quiet();

        Assert.That(await Bus.Delivery(note), Has.Property(nameof(StoredDelivery.State)).EqualTo(DeliveryState.Pending)
            .And.Property(nameof(StoredDelivery.LeaseOwner)).EqualTo("another host"));
        Assert.That(Bus.Log.Lines, Has.Some.Contains("lease was taken over"));
    }

    [Test]
    public async Task An_effect_that_ends_the_process_every_time_becomes_a_dead_letter()
    {
        var calls = 0;
        Bus.Script.On("alpha.mail", _ => calls++);
        var note = Note();
        await Bus.Publish(note);
        await Bus.Write(work => work.Execute("update bus_delivery set attempts = 7, lease_owner = 'dead host'"));
        await Bus.Start();
        await Bus.Quiet();

        Assert.That((await Bus.Delivery(note)).State, Is.EqualTo(DeliveryState.Dead));
        Assert.That(calls, Is.Zero);
    }

    [Test]
    public async Task An_effect_that_hangs_is_cancelled_and_tried_again()
    {
        var entered = new TaskCompletionSource();
        Bus.Script.On("alpha.mail", call =>
        {
            entered.TrySetResult();
            return new TaskCompletionSource().Task; // does not even listen to its token
        });
        var note = Note();
        await Bus.Publish(note);
        await Bus.Start();
        await entered.Task;

        Bus.Clock.Advance(TimeSpan.FromSeconds(61));
        await Bus.Quiet();

        Assert.That(await Bus.Delivery(note), Has.Property(nameof(StoredDelivery.State)).EqualTo(DeliveryState.Pending)
            .And.Property(nameof(StoredDelivery.Attempts)).EqualTo(1).And.Property(nameof(StoredDelivery.LeaseOwner)).Null);
        Assert.That((await Bus.Read(work => FailureLog.Of(work, note.EventId, "alpha.mail"))).Single().ErrorType, Is.EqualTo(typeof(TimeoutException).FullName));
    }

    [Test]
    public async Task A_host_that_stops_gives_the_delivery_back_without_counting_the_attempt()
    {
        var entered = new TaskCompletionSource();
        Bus.Script.On("alpha.mail", call =>
        {
            entered.TrySetResult();
            return new TaskCompletionSource().Task.WaitAsync(call.Cancellation);
        });
        var note = Note();
        await Bus.Publish(note);
        await Bus.Start();
        await entered.Task;

        using var impatient = new CancellationTokenSource();
        var stopped = Bus.Get<Dispatcher>().StopAsync(impatient.Token);
        await impatient.CancelAsync();
        await stopped;

        Assert.That(await Bus.Delivery(note), Has.Property(nameof(StoredDelivery.State)).EqualTo(DeliveryState.Pending)
            .And.Property(nameof(StoredDelivery.Attempts)).EqualTo(0).And.Property(nameof(StoredDelivery.LeaseOwner)).Null
            .And.Property(nameof(StoredDelivery.DueAt)).EqualTo(Bus.Clock.GetUtcNow()));
    }

    [Test]
    public async Task A_hanging_effect_does_not_keep_handlers_waiting()
    {
        Bus.Handles<NoteWritten>("beta.copy");
        var handled = new TaskCompletionSource();
        Bus.Script.On("alpha.mail", call => handled.Task.WaitAsync(call.Cancellation));
        Bus.Script.On("beta.copy", _ => handled.TrySetResult());
        await Bus.Publish(Note());
        await Bus.Start();
        await Bus.Quiet();

        Assert.That((await Bus.Deliveries()).Select(row => row.State), Is.All.EqualTo(DeliveryState.Done));
    }
}
