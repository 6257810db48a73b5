using Kommune.Platform.Bus;
using Kommune.Platform.Data;

namespace Kommune.Platform.Tests.Bus;

internal sealed class HandlerDeliveryTests : BusTests
{
    [Test]
    public async Task Every_subscriber_gets_every_event_exactly_once()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Handles<NoteWritten>("beta.count");
        await Bus.Start();

        for (var number = 1; number <= 30; number++) await Bus.Publish(Note(number: number));
        await Bus.Quiet();

        var seen = await Bus.Seen();
        foreach (var subscriber in new[] { "alpha.copy", "beta.count" })
            Assert.That(seen.Where(row => row.Subscriber == subscriber).Select(row => row.Number), Is.EqualTo(Enumerable.Range(1, 30)));
        Assert.That((await Bus.Deliveries()).Select(row => row.State), Is.All.EqualTo(DeliveryState.Done));
    }

    [Test]
    public async Task What_was_published_before_the_dispatcher_started_is_delivered()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        await Bus.Publish(Note());

        await Bus.Start();
        await Bus.Quiet();

        Assert.That(await Bus.Seen(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_handler_that_writes_and_then_throws_leaves_no_effect_until_it_succeeds()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Script.On("alpha.copy", call =>
        {
            if (call.Context.Attempt == 1) throw new InvalidOperationException("not yet");
        });
        await Bus.Start();
        var note = Note();

        await Bus.Publish(note);
        await Bus.Quiet();
        Assert.That(await Bus.Seen(), Is.Empty);
        Assert.That(await Bus.Delivery(note), Has.Property(nameof(StoredDelivery.Attempts)).EqualTo(1));

        Bus.Clock.Advance(TimeSpan.FromSeconds(12));
        await Bus.Quiet();
        Assert.That(await Bus.Seen(), Has.Count.EqualTo(1));
        Assert.That((await Bus.Delivery(note)).State, Is.EqualTo(DeliveryState.Done));
    }

    [Test]
    public async Task A_failure_in_a_batch_costs_the_others_nothing()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Script.On("alpha.copy", call =>
        {
            if (call.Note.Number == 7) throw new InvalidOperationException();
        });
        await Bus.Publish([.. Enumerable.Range(1, 20).Select(number => Note($"stream-{number}", number))]);

        await Bus.Start();
        await Bus.Quiet();

        Assert.That((await Bus.Seen()).Select(row => row.Number).Order(), Is.EqualTo(Enumerable.Range(1, 20).Where(number => number != 7)));
    }

    [Test]
    public async Task A_failure_holds_back_its_own_stream_and_no_other()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Script.On("alpha.copy", call =>
        {
            if (call.Note is { Note: "a", Number: 1 } && call.Context.Attempt == 1) throw new InvalidOperationException();
        });
        await Bus.Publish(Note("a", 1), Note("a", 2), Note("b", 3), Note("a", 4), Note("b", 5));
        await Bus.Start();
        await Bus.Quiet();
        Assert.That((await Bus.Seen()).Select(row => row.Number), Is.EqualTo(new[] { 3, 5 }));

        Bus.Clock.Advance(TimeSpan.FromSeconds(12));
        await Bus.Quiet();
        Assert.That((await Bus.Seen()).Select(row => row.Number), Is.EqualTo(new[] { 3, 5, 1, 2, 4 }));
    }

    [Test]
    public async Task A_commit_that_fails_for_one_delivery_of_a_batch_does_not_hold_up_the_others()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Script.On("alpha.copy", call =>
        {
            if (call.Note.Number == 3)
                ((UnitOfWork)call.Work).BeforeCommit(this, () => throw new InvalidOperationException("only at the commit"));
        });
        await Bus.Publish(Note("a", 1), Note("b", 2), Note("c", 3), Note("d", 4));
        await Bus.Start();
        await Bus.Quiet();

        Assert.That((await Bus.Seen()).Select(row => row.Number), Is.EquivalentTo(new[] { 1, 2, 4 }));
        Assert.That((await Bus.Deliveries()).Single(row => row.Stream == "note:c").Attempts, Is.EqualTo(1));
    }

    [Test]
    public async Task A_process_that_dies_between_handling_and_completion_delivers_again()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        var note = Note();
        await Bus.Publish(note);

        // What a process has done when it is killed there: claimed, handled, marked done, not committed.
        await using (var work = Bus.Tenant.Database.Begin(canWrite: true))
        {
            var rows = await Claims.Take(work, "alpha.copy", Bus.Clock.GetUtcNow(), 20);
            Assert.That(rows, Has.Count.EqualTo(1));
            await work.Execute("insert into t_seen (subscriber, number) values ('alpha.copy', 1)");
            await work.Execute("update bus_delivery set state = 'Done', done_at = @now", new { now = Bus.Clock.GetUtcNow() });
        }
        await Bus.Start();
        await Bus.Quiet();

        Assert.That(await Bus.Seen(), Has.Count.EqualTo(1));
        Assert.That((await Bus.Delivery(note)).State, Is.EqualTo(DeliveryState.Done));
    }

    [Test]
    public async Task What_a_handler_publishes_is_delivered_too_and_only_if_it_commits()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Handles<NoteRead>("beta.read");
        Bus.Script.On("alpha.copy", call =>
        {
            call.Bus.Publish(new NoteRead { Note = call.Note.Note });
            if (call.Context.Attempt == 1) throw new InvalidOperationException();
        });
        await Bus.Start();

        await Bus.Publish(Note());
        await Bus.Quiet();
        Assert.That(await Bus.Seen(), Is.Empty);

        Bus.Clock.Advance(TimeSpan.FromSeconds(12));
        await Bus.Quiet();
        Assert.That((await Bus.Seen()).Select(row => row.Subscriber), Is.EqualTo(new[] { "alpha.copy", "beta.read" }));
    }

    [Test]
    public async Task One_subscriber_of_several_events_gets_them_in_one_order()
    {
        Bus.Handles<NoteWritten>("alpha.log");
        Bus.Handles<NoteRead>("alpha.log");
        var written = Note();
        var read = new NoteRead { Note = "a" };
        var again = Note();

        await Bus.Publish(written, read, again);
        await Bus.Start();
        await Bus.Quiet();

        Assert.That((await Bus.Seen()).Select(row => row.EventId), Is.EqualTo(new[] { written.EventId, read.EventId, again.EventId }));
    }

    [Test]
    public async Task A_failed_attempt_that_was_only_in_the_way_of_another_is_run_again_at_once()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        var calls = 0;
        Bus.Script.On("alpha.copy", _ =>
        {
            if (++calls < 3) throw new Contracts.StaleVersionException();
        });
        var note = Note();
        await Bus.Publish(note);
        await Bus.Start();
        await Bus.Quiet();

        Assert.That(await Bus.Delivery(note), Has.Property(nameof(StoredDelivery.State)).EqualTo(DeliveryState.Done)
            .And.Property(nameof(StoredDelivery.Attempts)).EqualTo(1));
        Assert.That(await Bus.Seen(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Stopping_lets_the_handler_finish()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        Bus.Script.On("alpha.copy", call =>
        {
            entered.TrySetResult();
            return leave.Task.WaitAsync(call.Cancellation);
        });
        var note = Note();
        await Bus.Publish(note);
        await Bus.Start();
        await entered.Task;

        var stopped = Bus.Stop();
        leave.SetResult();
        await stopped;

        Assert.That((await Bus.Delivery(note)).State, Is.EqualTo(DeliveryState.Done));
    }

    [Test]
    public async Task A_handler_that_does_not_finish_in_time_is_cancelled_and_consumes_no_attempt()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        var entered = new TaskCompletionSource();
        Bus.Script.On("alpha.copy", call =>
        {
            entered.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, Bus.Clock, call.Cancellation);
        });
        var note = Note();
        await Bus.Publish(note);
        await Bus.Start();
        await entered.Task;

        var stopped = Bus.Stop();
        while (!stopped.IsCompleted)
        {
            Bus.Clock.Advance(TimeSpan.FromSeconds(31));
            await Task.Yield();
        }
        await stopped;

        Assert.That(await Bus.Delivery(note), Has.Property(nameof(StoredDelivery.State)).EqualTo(DeliveryState.Pending)
            .And.Property(nameof(StoredDelivery.Attempts)).EqualTo(0));
        Assert.That(await Bus.Seen(), Is.Empty);
    }
}
