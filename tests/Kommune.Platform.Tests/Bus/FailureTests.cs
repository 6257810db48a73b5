using Kommune.Contracts;
using Kommune.Platform.Bus;
using Kommune.Platform.Tenancy;
using Kommune.Testing;

namespace Kommune.Platform.Tests.Bus;

internal sealed class FailureTests : BusTests
{
    private static bool OnSqlServer => TestDatabases.Engine == Databases.SqlServer;

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8),
    ];

    [Test]
    public void The_schedule_grows_and_stays_within_a_fifth()
    {
        var schedule = new RetrySchedule(new Random(1));

        for (var attempt = 1; attempt <= Delays.Length; attempt++)
        {
            var waits = Enumerable.Range(0, 200).Select(_ => schedule.After(attempt)!.Value).ToArray();
            Assert.That(waits, Is.All.InRange(Delays[attempt - 1] * 0.8, Delays[attempt - 1] * 1.2));
            Assert.That(waits.Distinct().Count(), Is.GreaterThan(100));
        }
        Assert.That(schedule.After(RetrySchedule.MaxAttempts), Is.Null);
    }

    [Test]
    public async Task A_delivery_is_dead_after_the_whole_schedule_and_not_before()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Script.On("alpha.copy", _ => throw new InvalidOperationException("broken"));
        var note = Note();
        await Bus.Start();
        await Bus.Publish(note);
        await Bus.Quiet();

        for (var attempt = 1; attempt <= Delays.Length; attempt++)
        {
            var row = await Bus.Delivery(note);
            Assert.That(row.State, Is.EqualTo(DeliveryState.Pending));
            Assert.That(row.Attempts, Is.EqualTo(attempt));
            Assert.That(row.DueAt - Bus.Clock.GetUtcNow(), Is.InRange(Delays[attempt - 1] * 0.79, Delays[attempt - 1] * 1.2));
            Bus.Clock.Advance(row.DueAt - Bus.Clock.GetUtcNow() + TimeSpan.FromMilliseconds(1));
            await Bus.Quiet();
        }

        Assert.That(await Bus.Delivery(note), Has.Property(nameof(StoredDelivery.State)).EqualTo(DeliveryState.Dead)
            .And.Property(nameof(StoredDelivery.Attempts)).EqualTo(7));
        var history = await Bus.Read(work => FailureLog.Of(work, note.EventId, "alpha.copy"));
        Assert.That(history.Select(entry => (entry.Number, entry.Attempt, entry.Message)),
            Is.EqualTo(Enumerable.Range(1, 7).Select(number => (number, number, "broken"))));
    }

    [Test]
    public async Task A_permanent_failure_is_dead_at_once()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Script.On("alpha.copy", _ => throw new PermanentFailureException("the plan was never made"));
        var note = Note();
        await Bus.Start();
        await Bus.Publish(note);
        await Bus.Quiet();

        Assert.That((await Bus.Delivery(note)).State, Is.EqualTo(DeliveryState.Dead));
        Assert.That((await History(note)).Single().Message, Is.EqualTo("the plan was never made"));
    }

    [TestCase("update bus_event set name = 'notes.note-written.v9'", "Unknown event name notes.note-written.v9.")]
    [TestCase("update bus_event set name = 'notes.note-read.v1', payload = '{\"note\":\"a\"}'", "alpha.copy no longer takes notes.note-read.v1.")]
    [TestCase("update bus_event set payload = '{\"note\":3}'", "The payload of notes.note-written.v1 cannot be read at $.note.")]
    public async Task What_no_retry_can_mend_is_dead_at_once_with_its_reason(string damage, string reason)
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Handles<NoteRead>("beta.read");
        var note = Note();
        await Bus.Publish(note);
#pragma warning disable CA1857 // The test's cases are the literals.
        await Bus.Write(work => work.Execute(damage));
#pragma warning restore CA1857

        await Bus.Start();
        await Bus.Quiet();

        Assert.That(await Bus.Delivery(note), Has.Property(nameof(StoredDelivery.State)).EqualTo(DeliveryState.Dead));
        Assert.That((await History(note)).Single().Message, Is.EqualTo(reason));
    }

    [Test]
    public async Task Ten_failures_in_a_row_open_the_circuit_for_a_minute_and_then_one_delivery_tries()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Handles<NoteWritten>("beta.count");
        Bus.Script.On("alpha.copy", _ => throw new InvalidOperationException());
        await Bus.Publish([.. Enumerable.Range(1, 14).Select(number => Note($"stream-{number}", number))]);
        await Bus.Start();
        await Bus.Quiet();
        Assert.That(await Attempts(), Is.EqualTo(10), "no attempts are consumed while the circuit is open");
        Assert.That((await Bus.Seen()).Count(row => row.Subscriber == "beta.count"), Is.EqualTo(14), "others are served");

        Bus.Clock.Advance(TimeSpan.FromSeconds(50));
        await Bus.Quiet();
        Assert.That(await Attempts(), Is.EqualTo(10));

        Bus.Clock.Advance(TimeSpan.FromSeconds(11));
        await Bus.Quiet();
        Assert.That(await Attempts(), Is.EqualTo(11), "one trial, then another minute");

        Bus.Script.On("alpha.copy", _ => { });
        Bus.Clock.Advance(TimeSpan.FromMinutes(2));
        await Bus.Quiet();
        Assert.That((await Bus.Deliveries()).Select(row => row.State), Is.All.EqualTo(DeliveryState.Done));
    }

    [Test]
    public async Task Neither_log_nor_history_repeats_what_an_event_says()
    {
        const string secret = "Astrid Solbakken";
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Effects("beta.mail");
        Bus.Script.On("alpha.copy", call => throw new InvalidOperationException($"cannot store '{call.Note.Words}' of {call.Note.Note}"));
        Bus.Script.On("beta.mail", call => throw new PermanentFailureException($"no address for {call.Note.Words}"));
        await Bus.Start();
        var note = new NoteWritten { Note = "019a4c9c-secret", Words = secret };
        await Bus.Publish(note);
        await Bus.Quiet();

        Assert.That(Bus.Log.Lines, Has.Some.Contains("alpha.copy failed on notes.note-written.v1"));
        Assert.That(Bus.Log.Lines, Has.Some.Contains("beta.mail gave up notes.note-written.v1"));
        Assert.That(Bus.Log.Lines, Has.Some.Contains("municipality=fjellhavn event=notes.note-written.v1"));
        Assert.That(Bus.Log.Lines, Has.None.Contains(secret).And.None.Contains("019a4c9c-secret"));
        Assert.That((await History(note)).Single().Message, Is.EqualTo("cannot store '[…]' of […]"));
    }

    [Test]
    public async Task A_visit_that_the_database_interrupts_is_repeated_soon_and_consumes_no_attempt()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        var note = Note();
        await Bus.Publish(note);
        await Bus.Write(work => OnSqlServer ? work.Execute("exec sp_rename 'bus_event', 'bus_event_away'") : work.Execute("alter table bus_event rename to bus_event_away"));
        await Bus.Start();
        await Bus.Quiet();
        Assert.That(Bus.Log.Lines, Has.Some.Contains("Deliveries of fjellhavn (Transactional) were interrupted: "));

        await Bus.Write(work => OnSqlServer ? work.Execute("exec sp_rename 'bus_event_away', 'bus_event'") : work.Execute("alter table bus_event_away rename to bus_event"));
        Bus.Clock.Advance(TimeSpan.FromSeconds(6));
        await Bus.Signal.Idle(Bus.Tenant);

        Assert.That(await Bus.Delivery(note), Has.Property(nameof(StoredDelivery.State)).EqualTo(DeliveryState.Done)
            .And.Property(nameof(StoredDelivery.Attempts)).EqualTo(1));
    }

    private async Task<int> Attempts() => (await Bus.Deliveries()).Where(row => row.Subscriber == "alpha.copy").Sum(row => row.Attempts);

    private Task<IReadOnlyList<FailureEntry>> History(NoteWritten note) => Bus.Read(work => FailureLog.Of(work, note.EventId, "alpha.copy"));
}
