using Kommune.Platform.Bus;

namespace Kommune.Platform.Tests.Bus;

internal sealed class SubscriptionsTests : BusTests
{
    [SetUp]
    public async Task Subscribe()
    {
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Handles<NoteWritten>("beta.count");
        await Bus.Synchronise();
    }

    [Test]
    public async Task Deliveries_of_a_module_that_is_switched_off_are_parked_and_resume_when_it_is_switched_on()
    {
        await Bus.Publish(Note(number: 1));
        await Bus.Choose("beta");
        await Bus.Start();
        await Bus.Quiet();
        Assert.That((await Bus.Deliveries()).Select(row => (row.Subscriber, row.State)), Is.EqualTo(new[]
        {
            ("alpha.copy", DeliveryState.Parked), ("beta.count", DeliveryState.Done),
        }));

        await Bus.Choose("alpha", "beta");
        await Bus.Quiet();
        Assert.That((await Bus.Deliveries()).Select(row => row.State), Is.All.EqualTo(DeliveryState.Done));
    }

    [Test]
    public async Task A_module_that_is_off_gets_no_new_deliveries()
    {
        await Bus.Choose("beta");
        await Bus.Publish(Note());

        Assert.That((await Bus.Deliveries()).Select(row => row.Subscriber), Is.EqualTo(new[] { "beta.count" }));
    }

    [Test]
    public async Task New_events_wait_behind_what_is_still_parked()
    {
        await Bus.Publish(Note(number: 1));
        await Bus.Write(work => work.Execute("update bus_delivery set state = 'Parked' where subscriber = 'alpha.copy'"));
        await Bus.Publish(Note(number: 2));
        await Bus.Start();
        await Bus.Quiet();
        Assert.That((await Bus.Seen()).Where(row => row.Subscriber == "alpha.copy"), Is.Empty);

        await Bus.Synchronise();
        await Bus.Quiet();
        Assert.That((await Bus.Seen()).Where(row => row.Subscriber == "alpha.copy").Select(row => row.Number), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public async Task What_a_municipality_has_chosen_gets_its_events_when_its_trouble_is_over()
    {
        Bus.Tenant.TurnOff("alpha", "its tables could not be brought up to date");
        await Bus.Start();
        await Bus.Publish(Note());
        await Bus.Quiet();
        Assert.That((await Bus.Seen()).Select(row => row.Subscriber), Is.EqualTo(new[] { "beta.count" }));

        Bus.Tenant.Restore("alpha");
        await Bus.Quiet();
        Assert.That((await Bus.Seen()).Select(row => row.Subscriber), Is.EqualTo(new[] { "beta.count", "alpha.copy" }));
    }

    [Test]
    public async Task A_new_subscription_starts_from_now()
    {
        await Bus.Publish(Note(number: 1));
        Bus.Handles<NoteWritten>("beta.late");
        await Bus.Synchronise();
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

        await Bus.Synchronise();

        Assert.That((await Bus.Deliveries()).Single(row => row.Subscriber == "gamma.gone").State, Is.EqualTo(DeliveryState.Parked));
        Assert.That(await Bus.Read(work => work.Find<string>("select state from bus_subscription where subscriber = 'gamma.gone'")), Is.EqualTo("Parked"));
    }

    [Test]
    public async Task Events_carry_the_epoch_of_what_was_known_about_subscriptions()
    {
        await Bus.Publish(Note());
        await Bus.Choose("beta");
        await Bus.Publish(Note());
        await Bus.Synchronise();
        await Bus.Publish(Note());

        Assert.That(await Bus.Read(work => work.Query<long>("select epoch from bus_event order by position")), Is.EqualTo(new[] { 2, 3, 3 }));
    }

    [Test]
    public void A_subscriber_cannot_be_registered_twice_for_an_event_or_as_two_kinds()
    {
        Assert.That(() => Bus.Handles<NoteWritten>("alpha.copy"), Throws.InvalidOperationException);
        Bus.Handles<NoteRead>("alpha.read");
        Assert.That(() => Bus.Effects("alpha.read"), Throws.InvalidOperationException);
    }
}
