using Kommune.Platform.Bus;

namespace Kommune.Platform.Tests.Bus;

internal sealed class EventBusTests : BusTests
{
    [Test]
    public async Task An_event_with_a_delivery_for_each_subscriber_exists_after_the_commit()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Effects("beta.mail");
        var note = Note();

        await Bus.Publish(note);

        Assert.That(await CountEvents(), Is.EqualTo(1));
        Assert.That((await Bus.Deliveries()).Select(row => (row.EventId, row.Subscriber, row.State)), Is.EqualTo(new[]
        {
            (note.EventId, "alpha.copy", DeliveryState.Pending), (note.EventId, "beta.mail", DeliveryState.Pending),
        }));
    }

    [Test]
    public async Task A_rollback_leaves_neither_event_nor_delivery_nor_signal()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        await Bus.Synchronise();

        await using (var work = Bus.Tenant.Database.Begin(canWrite: true))
        {
            await work.Execute("insert into t_seen (subscriber) values ('before')");
            await Bus.Publish(work, Note());
        }

        Assert.That(await CountEvents(), Is.Zero);
        Assert.That(await Bus.Deliveries(), Is.Empty);
        Assert.That(Bus.Signal.Idle(Bus.Tenant).IsCompleted);
    }

    [Test]
    public async Task A_commit_that_fails_after_the_events_were_written_leaves_nothing()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        await Bus.Synchronise();
        await using (var work = Bus.Tenant.Database.Begin(canWrite: true))
        {
            await Bus.Publish(work, Note());
            work.BeforeCommit(this, () => throw new InvalidOperationException("too late"));
            Assert.That(work.Commit, Throws.InvalidOperationException);
        }

        Assert.That(await CountEvents(), Is.Zero);
        Assert.That(Bus.Signal.Idle(Bus.Tenant).IsCompleted);
    }

    [Test]
    public async Task The_commit_signals_the_dispatcher()
    {
        await Bus.Publish(Note());

        Assert.That(Bus.Signal.Idle(Bus.Tenant).IsCompleted, Is.False);
    }

    [Test]
    public async Task Publishing_where_nothing_can_be_written_is_refused()
    {
        await using var work = Bus.Tenant.Database.Begin(canWrite: false);

        Assert.That(() => Bus.Publish(work, Note()), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Positions_follow_the_commits_and_each_stream_counts_its_own_events()
    {
        await Bus.Publish(Note("a", 1), Note("b", 1), Note("a", 2));
        await Bus.Publish(Note("a", 3));

        var rows = await Bus.Read(work => work.Query<string>(
            "select position || ' ' || stream || ' ' || stream_version from bus_event order by position"));
        Assert.That(rows, Is.EqualTo(new[] { "1 note:a 1", "2 note:b 1", "3 note:a 2", "4 note:a 3" }));
    }

    [Test]
    public async Task An_event_published_by_another_hook_is_not_lost()
    {
        await using (var work = Bus.Tenant.Database.Begin(canWrite: true))
        {
            var bus = Bus.BusOn(work);
            bus.Publish(Note());
            work.BeforeCommit(this, () =>
            {
                bus.Publish(Note(number: 2));
                return Task.CompletedTask;
            });
            await work.Commit();
        }

        Assert.That(await CountEvents(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_payload_that_carries_more_than_ids_is_refused_on_the_publishers_line()
    {
        await using var work = Bus.Tenant.Database.Begin(canWrite: true);

        Assert.That(() => Bus.Publish(work, Note() with { Words = new string('x', 70_000) }), Throws.InvalidOperationException);
    }

    [Test]
    public async Task The_handler_is_told_who_published_and_when()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Actor = Guid.CreateVersion7();
        var published = Bus.Clock.GetUtcNow();
        var context = new TaskCompletionSource<Contracts.EventContext>();
        Bus.Script.On("alpha.copy", call => context.TrySetResult(call.Context));
        var note = Note();

        await Bus.Publish(note);
        Bus.Clock.Advance(TimeSpan.FromMinutes(1));
        await Bus.Start();

        Assert.That(await context.Task, Is.EqualTo(new Contracts.EventContext
        {
            Municipality = "fjellhavn",
            Subscriber = "alpha.copy",
            OccurredAt = published,
            ActorId = Bus.Actor,
            Attempt = 1,
            IdempotencyKey = $"{note.EventId:D}/alpha.copy",
        }));
    }

    private Task<long> CountEvents() => Bus.Read(work => work.Find<long>("select count(*) from bus_event"));
}
