using Kommune.Platform.Bus;

namespace Kommune.Platform.Tests.Bus;

internal sealed class OrderTests
{
    [TestCase(40, 500)]
    [TestCase(3, 200)]
    public async Task Each_stream_is_handled_in_order_under_four_publishers_and_four_workers(int streams, int each)
    {
        const int publishers = 4;
        await using var bus = await TestBus.Create(new BusOptions { Workers = 4 });
        bus.Handles<NoteWritten>("alpha.copy");
        bus.Handles<NoteWritten>("beta.count");
        // Every twentieth fails once, so that retries mix with the rest.
        bus.Script.On("beta.count", call =>
        {
            if (call.Note.Number % 20 == 19 && call.Context.Attempt == 1) throw new InvalidOperationException();
        });
        await bus.Start();
        var numbers = new int[streams];

        await Task.WhenAll(Enumerable.Range(0, publishers).Select(publisher => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                var stream = ((publisher * 7) + i) % streams;
                await using var work = bus.Tenant.Database.Begin(canWrite: true);
                // Inside the write lock, so that numbers follow the commits.
                await work.Find<long>("select position from bus_counter where id = 1");
                await bus.Publish(work, new NoteWritten { Note = $"{stream}", Number = ++numbers[stream] });
                await work.Commit();
            }
        })));
        do
        {
            await bus.Quiet();
            bus.Clock.Advance(TimeSpan.FromMinutes(2));
            await bus.Quiet();
        }
        while ((await bus.Deliveries()).Any(row => row.State == DeliveryState.Pending));

        var seen = await bus.Seen();
        Assert.That(seen, Has.Count.EqualTo(publishers * each * 2));
        foreach (var stream in seen.GroupBy(row => (row.Subscriber, row.Stream)))
            Assert.That(stream.Select(row => row.Number), Is.EqualTo(Enumerable.Range(1, stream.Count())), stream.Key.ToString());
    }
}
