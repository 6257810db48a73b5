using Kommune.Platform.Bus;

namespace Kommune.Platform.Tests.Bus;

internal sealed class SubscriptionsTests : BusTests
{
    [SetUp]
    public async Task Subscribe()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Handles<NoteWritten>("beta.count");
        await Bus.Subscriptions.Synchronise(Bus.Tenant);
    }

    [Test]
    public async Task Deliveries_of_a_module_that_is_switched_off_are_parked_and_resume_when_it_is_switched_on()
    {
        await Bus.Publish(Note(number: 1));
        await Choose("beta");
        await Bus.Start();
        await Bus.Quiet();
        Assert.That((await Bus.Deliveries()).Select(row => (row.Subscriber, row.State)), Is.EqualTo(new[]
        {
            ("alpha.copy", DeliveryState.Parked), ("beta.count", DeliveryState.Done),
        }));

        await Choose("alpha", "beta");
        await Bus.Quiet();
        Assert.That((await Bus.Deliveries()).Select(row => row.State), Is.All.EqualTo(DeliveryState.Done));
    }

    [Test]
    public async Task A_module_that_is_off_gets_no_new_deliveries()
    {
        await Choose("beta");
        await Bus.Publish(Note());

        Assert.That((await Bus.Deliveries()).Select(row => row.Subscriber), Is.EqualTo(new[] { "beta.count" }));
    }

    [Test]
    public async Task A_delivery_written_just_before_its_module_was_switched_off_is_parked_by_the_dispatcher()
    {
        await Bus.Publish(Note());
        Bus.Tenant.Choose(["beta"]);

        await Bus.Start();
        await Bus.Quiet();

        Assert.That((await Bus.Deliveries()).Single(row => row.Subscriber == "alpha.copy").State, Is.EqualTo(DeliveryState.Parked));
    }

    [Test]
    public async Task New_events_wait_behind_what_is_still_parked()
    {
        await Bus.Publish(Note(number: 1));
        await Choose("beta");
        // Switched on, but not yet synchronised: a moment that every enabling goes through.
        Bus.Tenant.Choose(["alpha", "beta"]);
        await Bus.Publish(Note(number: 2));
        await Bus.Start();
        await Bus.Quiet();
        Assert.That((await Bus.Seen()).Where(row => row.Subscriber == "alpha.copy"), Is.Empty);

        await Bus.Subscriptions.Synchronise(Bus.Tenant);
        await Bus.Quiet();
        Assert.That((await Bus.Seen()).Where(row => row.Subscriber == "alpha.copy").Select(row => row.Number), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task A_new_subscription_starts_from_now()
    {
        await Bus.Publish(Note(number: 1));
        Bus.Handles<NoteWritten>("beta.late");
        await Bus.Subscriptions.Synchronise(Bus.Tenant);
        await Bus.Publish(Note(number: 2));

        Assert.That((await Bus.Deliveries()).Count(row => row.Subscriber == "beta.late"), Is.EqualTo(1));
        Assert.That(await Bus.Read(work => work.Find<long>("select from_position from bus_subscription where subscriber = 'beta.late'")), Is.EqualTo(1));
    }

    [Test]
    public async Task A_subscriber_that_this_process_does_not_know_is_parked_and_not_given_up()
    {
        await Bus.Publish(Note());
        await Bus.Write(work => work.Execute("update bus_delivery set subscriber = 'gamma.gone' where subscriber = 'alpha.copy'"));
        await Bus.Write(work => work.Execute("update bus_subscription set subscriber = 'gamma.gone' where subscriber = 'alpha.copy'"));

        await Bus.Subscriptions.Synchronise(Bus.Tenant);

        Assert.That((await Bus.Deliveries()).Single(row => row.Subscriber == "gamma.gone").State, Is.EqualTo(DeliveryState.Parked));
        Assert.That(await Bus.Read(work => work.Find<string>("select state from bus_subscription where subscriber = 'gamma.gone'")), Is.EqualTo("Parked"));
    }

    [Test]
    public async Task Events_carry_the_epoch_of_what_was_known_about_subscriptions()
    {
        await Bus.Publish(Note());
        await Choose("beta");
        await Bus.Publish(Note());
        await Bus.Subscriptions.Synchronise(Bus.Tenant);
        await Bus.Publish(Note());

        Assert.That(await Bus.Read(work => work.Query<long>("select epoch from bus_event order by position")), Is.EqualTo(new[] { 1, 2, 2 }));
    }

    [Test]
    public void A_subscriber_cannot_be_registered_twice_for_an_event_or_as_two_kinds()
    {
        Assert.That(() => Bus.Handles<NoteWritten>("alpha.copy"), Throws.InvalidOperationException);
        Bus.Handles<NoteRead>("alpha.read");
        Assert.That(() => Bus.Effects("alpha.read"), Throws.InvalidOperationException);
    }

    private async Task Choose(params string[] modules)
    {
        Bus.Tenant.Choose(modules);
        await Bus.Subscriptions.Synchronise(Bus.Tenant);
    }
}
