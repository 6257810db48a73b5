using System.Collections.Concurrent;
using Kommune.Platform.Bus;

namespace Kommune.Platform.Tests.Bus;

/// <summary>Subscribers come and go while others publish: who was on when an event was committed gets it once, and nobody else does.</summary>
internal sealed class EpochTests : BusTests
{
    private const string Beta = "select state from bus_subscription where subscriber = 'beta.count'";

    [SetUp]
    public async Task Subscribe()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Handles<NoteWritten>("beta.count");
        await Bus.Choose("alpha", "beta");
    }

    [Test]
    public async Task Turned_on_and_off_under_load_a_subscriber_gets_what_was_published_while_it_was_on_and_once()
    {
        await using var other = await OtherHost();
        await Bus.Start();
        await other.Start();
        var published = new ConcurrentDictionary<Guid, bool>();

        var publishing = Task.WhenAll(new[] { Bus, other, Bus, other }.Select((host, number) => Task.Run(() => PublishMany(host, number, published))));
        // Each from a host that does not know what the other did last.
        for (var turn = 0; !publishing.IsCompleted; turn++) await (turn % 4 < 2 ? Bus : other).Choose(turn % 2 == 0 ? ["alpha"] : ["alpha", "beta"]);
        await publishing;
        await Bus.Choose("alpha", "beta");
        await Quiet(other);

        var seen = (await Bus.Seen()).ToLookup(row => row.Subscriber, row => row.EventId);
        Assert.That(published.Values.Distinct().Count(), Is.EqualTo(2), "some came while it was on, and some while it was off");
        Assert.That(seen["alpha.copy"], Is.EquivalentTo(published.Keys));
        Assert.That(seen["beta.count"], Is.EquivalentTo(published.Where(one => one.Value).Select(one => one.Key)));
        Assert.That(await Bus.Get<Reconciler>().Run(Bus.Tenant), Is.Zero, "there is nothing to repair");
    }

    [Test]
    public async Task A_host_that_has_not_heard_of_a_new_subscriber_publishes_to_it_all_the_same()
    {
        await using var other = await OtherHost();
        await Bus.Choose("alpha");
        await other.Publish(Note(number: 1));
        await Bus.Choose("alpha", "beta");
        await other.Publish(Note(number: 2));

        Assert.That((await Bus.Deliveries()).Count(row => row.Subscriber == "beta.count"), Is.EqualTo(1));
        Assert.That(other.Tenant.EnabledModules, Does.Contain("beta"), "and it has heard now");
    }

    [Test]
    public async Task A_host_hears_of_a_module_turned_off_elsewhere_when_it_looks_for_work()
    {
        await using var other = await OtherHost();
        await other.Start();
        await Bus.Choose("beta");
        await other.Quiet();

        Assert.That(other.Tenant.EnabledModules, Is.EquivalentTo(new[] { "beta" }));
    }

    [Test]
    public async Task The_reconciler_gives_an_event_the_delivery_it_lacks_and_no_second_one()
    {
        var lacking = Note(number: 2);
        await Bus.Publish(Note(number: 1), lacking);
        await Bus.Write(work => work.Execute("delete from bus_delivery where event_id = @EventId and subscriber = 'beta.count'", new { lacking.EventId }));

        Assert.That(await Bus.Get<Reconciler>().Run(Bus.Tenant), Is.EqualTo(1));
        Assert.That(await Bus.Get<Reconciler>().Run(Bus.Tenant), Is.Zero);
        await Bus.Start();
        await Bus.Quiet();

        Assert.That((await Bus.Seen()).Where(row => row.Subscriber == "beta.count").Select(row => row.Number), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(Bus.Log.Lines, Has.Some.Contains("1 deliveries were missing"));
    }

    [Test]
    public async Task A_start_repairs_before_it_changes_who_subscribes()
    {
        await Bus.Publish(Note());
        await Bus.Write(work => work.Execute("delete from bus_delivery where subscriber = 'beta.count'"));
        await Bus.Choose("alpha");
        await Bus.Choose("alpha", "beta");

        Assert.That((await Bus.Deliveries()).Select(row => (row.Subscriber, row.State)), Is.EqualTo(new[]
        {
            ("alpha.copy", DeliveryState.Pending), ("beta.count", DeliveryState.Pending),
        }));
    }

    [Test]
    public async Task The_reconciler_leaves_alone_what_was_published_while_a_subscriber_was_off_and_what_was_cleaned_up()
    {
        await Bus.Publish(Note(number: 1));
        await Bus.Start();
        await Bus.Quiet();
        await Bus.Get<Reconciler>().Run(Bus.Tenant);
        await Bus.Write(work => work.Execute("delete from bus_delivery"));
        await Bus.Choose("alpha");
        await Bus.Publish(Note(number: 2));
        await Bus.Choose("alpha", "beta");

        Assert.That(await Bus.Get<Reconciler>().Run(Bus.Tenant), Is.Zero);
        Assert.That((await Bus.Deliveries()).Select(row => row.Subscriber), Is.EqualTo(new[] { "alpha.copy" }));
    }

    private async Task<TestBus> OtherHost()
    {
        var other = Bus.Another();
        other.Handles<NoteWritten>("alpha.copy");
        other.Handles<NoteWritten>("beta.count");
        await other.Synchronise();
        return other;
    }

    private static async Task PublishMany(TestBus host, int publisher, ConcurrentDictionary<Guid, bool> published)
    {
        for (var number = 0; number < 150; number++)
        {
            await using var work = host.Tenant.Database.Begin(canWrite: true);
            // In the publisher's own transaction: what it says here is what holds at the commit.
            var isOn = await work.Find<string>(Beta) == nameof(SubscriptionState.Active);
            var note = Note($"{publisher}", number);
            await host.Publish(work, note);
            await work.Commit();
            published[note.EventId] = isOn;
        }
    }

    private async Task Quiet(TestBus other)
    {
        do
        {
            await Bus.Quiet();
            await other.Quiet();
        }
        while ((await Bus.Deliveries()).Any(row => row.State == DeliveryState.Pending));
    }
}
