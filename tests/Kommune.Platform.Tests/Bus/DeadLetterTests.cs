using Kommune.Contracts;
using Kommune.Platform.Bus;
using NSubstitute;

namespace Kommune.Platform.Tests.Bus;

internal sealed class DeadLetterTests : BusTests
{
    private readonly NoteWritten _dead = Note("a", 1);
    private bool _broken;

    [SetUp]
    public async Task Halt()
    {
        _broken = true;
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Script.On("alpha.copy", call =>
        {
            if (_broken && call.Event.EventId == _dead.EventId) throw new PermanentFailureException("no such plan");
        });
        await Bus.Start();
        await Bus.Publish(_dead, Note("a", 2), Note("b", 3), Note("a", 4));
        await Bus.Quiet();
    }

    [Test]
    public async Task A_dead_letter_halts_its_stream_and_no_other()
    {
        Bus.Clock.Advance(TimeSpan.FromDays(2));
        await Bus.Quiet();

        Assert.That((await Bus.Seen()).Select(row => row.Number), Is.EqualTo(new[] { 3 }));
    }

    [Test]
    public async Task Operators_see_what_waits_behind_it()
    {
        var letter = (await List(new DeadLetterFilter())).Single();

        Assert.That(letter.EventId, Is.EqualTo(_dead.EventId));
        Assert.That(letter.WaitingBehind, Is.EqualTo(2));
        Assert.That(letter.ErrorType, Is.EqualTo(typeof(PermanentFailureException).FullName));
        Assert.That(letter.Message, Is.EqualTo("no such plan"));
        await Bus.Audit.Received().Record(Arg.Is<AuditEntry>(entry => entry.Action == "dead-letters-listed"));
    }

    [Test]
    public async Task Filters_narrow_the_list()
    {
        var now = Bus.Clock.GetUtcNow();
        DeadLetterFilter[] matching =
        [
            new() { Subscriber = "alpha.copy" }, new() { EventName = "notes.note-written.v1" },
            new() { ErrorType = typeof(PermanentFailureException).FullName }, new() { From = now }, new() { Before = now.AddSeconds(1) },
        ];
        DeadLetterFilter[] other =
        [
            new() { Subscriber = "beta.copy" }, new() { EventName = "notes.note-read.v1" }, new() { ErrorType = "System.Exception" },
            new() { From = now.AddSeconds(1) }, new() { Before = now }, new() { AfterPosition = 1 },
        ];

        foreach (var filter in matching) Assert.That(await List(filter), Has.Count.EqualTo(1), filter.ToString());
        foreach (var filter in other) Assert.That(await List(filter), Is.Empty, filter.ToString());
    }

    [Test]
    public async Task A_retry_that_succeeds_lets_the_stream_go_on_in_order()
    {
        _broken = false;
        await Bus.Write(work => Bus.Letters(work).Retry(_dead.EventId, "alpha.copy"));
        await Bus.Quiet();

        Assert.That((await Bus.Seen()).Select(row => row.Number), Is.EqualTo(new[] { 3, 1, 2, 4 }));
        await Bus.Audit.Received().Record(Arg.Is<AuditEntry>(entry => entry.Action == "dead-letter-retried" && entry.ResourceId == _dead.EventId));
    }

    [Test]
    public async Task All_that_match_can_be_retried_at_once()
    {
        _broken = false;
        var count = 0;
        await Bus.Write(async work => count = await Bus.Letters(work).RetryMany(new DeadLetterFilter { Subscriber = "alpha.copy" }));
        await Bus.Quiet();

        Assert.That(count, Is.EqualTo(1));
        Assert.That((await Bus.Deliveries()).Select(row => row.State), Is.All.EqualTo(DeliveryState.Done));
    }

    [Test]
    public async Task A_retry_that_fails_is_dead_again_and_the_history_tells_it_all()
    {
        await Bus.Write(work => Bus.Letters(work).Retry(_dead.EventId, "alpha.copy"));
        await Bus.Quiet();

        Assert.That((await Bus.Delivery(_dead)).State, Is.EqualTo(DeliveryState.Dead));
        var history = await Bus.Read(work => Bus.Letters(work).History(_dead.EventId, "alpha.copy"));
        Assert.That(history.Select(entry => entry.ErrorType), Is.EqualTo(new[]
        {
            typeof(PermanentFailureException).FullName, FailureLog.Retried, typeof(PermanentFailureException).FullName,
        }));
        await Bus.Audit.Received().Record(Arg.Is<AuditEntry>(entry => entry.Action == "dead-letter-read"));
    }

    [Test]
    public async Task Skipping_lets_the_stream_go_on_without_it_and_keeps_the_reason()
    {
        await Bus.Write(work => Bus.Letters(work).Skip(_dead.EventId, "alpha.copy", "The plan was deleted at the guardian's demand."));
        await Bus.Quiet();

        Assert.That((await Bus.Seen()).Select(row => row.Number), Is.EqualTo(new[] { 3, 2, 4 }));
        var history = await Bus.Read(work => FailureLog.Of(work, _dead.EventId, "alpha.copy"));
        Assert.That(history[^1].ErrorType, Is.EqualTo(FailureLog.Skipped));
        Assert.That(history[^1].Message, Is.EqualTo("The plan was deleted at the guardian's demand."));
        await Bus.Audit.Received().Record(Arg.Is<AuditEntry>(entry => entry.Action == "dead-letter-skipped" && entry.ResourceId == _dead.EventId));
    }

    [TestCase("")]
    [TestCase("   ok     ")]
    public void Skipping_needs_a_reason(string reason) => Assert.That(
        () => Bus.Write(work => Bus.Letters(work).Skip(_dead.EventId, "alpha.copy", reason)),
        Throws.TypeOf<RuleViolationException>());

    [Test]
    public async Task What_is_not_dead_can_be_neither_retried_nor_skipped()
    {
        var done = (await Bus.Deliveries()).Single(row => row.State == DeliveryState.Done).EventId;

        Assert.That(() => Bus.Write(work => Bus.Letters(work).Retry(done, "alpha.copy")), Throws.TypeOf<NotFoundException>());
        Assert.That(() => Bus.Write(work => Bus.Letters(work).Skip(done, "alpha.copy", "a perfectly good reason")), Throws.TypeOf<NotFoundException>());
    }

    [Test]
    public async Task The_status_tells_dead_waiting_and_last_failure()
    {
        var status = await Bus.Get<BusMonitor>().Read(Bus.Tenant);

        Assert.That((status.Pending, status.Due, status.Dead, status.WaitingBehindDead), Is.EqualTo((2, 2, 1, 2)));
        Assert.That(status.NeedsAttention);
        Assert.That(status.LastFailures.Single().EventId, Is.EqualTo(_dead.EventId));
        Bus.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.That((await Bus.Get<BusMonitor>().Read(Bus.Tenant)).OldestAge, Is.EqualTo(TimeSpan.FromMinutes(3)));
    }

    private async Task<IReadOnlyList<DeadLetter>> List(DeadLetterFilter filter) => await Bus.Read(work => Bus.Letters(work).List(filter, 50));
}
