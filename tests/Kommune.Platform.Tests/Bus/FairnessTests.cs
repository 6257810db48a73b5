using System.Collections.Concurrent;
using Kommune.Platform.Bus;

namespace Kommune.Platform.Tests.Bus;

internal sealed class FairnessTests
{
    private static readonly BusOptions OneWorker = new() { Workers = 1, EffectWorkers = 1, BatchSize = 10, VisitDeliveries = 40, PressureAt = 100 };

    [Test]
    public async Task A_municipality_waits_for_at_most_one_visit_to_a_busy_one()
    {
        await using var bus = await TestBus.Create(OneWorker, hasNeighbour: true);
        bus.Handles<NoteWritten>("alpha.copy");
        var order = new ConcurrentQueue<string>();
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        bus.Script.On("alpha.copy", async call =>
        {
            order.Enqueue(call.Context.Municipality);
            begun.TrySetResult();
            await goOn.Task;
        });
        await bus.Publish([.. Enumerable.Range(1, 500).Select(number => new NoteWritten { Note = $"{number % 50}", Number = number })]);
        await bus.Start();
        await begun.Task;
        await bus.Publish(bus.Neighbour!, new NoteWritten { Note = "a" });
        var before = order.Count;
        goOn.SetResult();
        await bus.Get<BusQuiet>().WaitAll();

        var waited = order.ToList().IndexOf("straumvag") - before;
        Assert.That(order, Has.Count.EqualTo(501));
        Assert.That(waited, Is.LessThan(OneWorker.VisitDeliveries + OneWorker.BatchSize));
    }

    [Test]
    public async Task Under_pressure_effects_give_way_and_publishing_goes_on()
    {
        await using var bus = await TestBus.Create(OneWorker);
        bus.Handles<NoteWritten>("alpha.copy");
        bus.Effects("beta.mail");
        var effects = 0;
        var highWhen = new List<bool>();
        var pressure = bus.Get<BusPressure>();
        bus.Script.On("beta.mail", _ => effects++);
        bus.Script.On("alpha.copy", call =>
        {
            if (call.Note.Number == 300) highWhen.Add(pressure.IsHigh(bus.Tenant));
        });
        await bus.Publish([.. Enumerable.Range(1, 400).Select(number => new NoteWritten { Note = $"{number}", Number = number })]);
        await bus.Get<Visits>().Visit(bus.Tenant, BusLane.Transactional, CancellationToken.None);
        Assert.That(pressure.IsHigh(bus.Tenant));
        Assert.That((await bus.Get<BusMonitor>().Read(bus.Tenant)).IsUnderPressure);

        await bus.Get<Visits>().Visit(bus.Tenant, BusLane.Effects, CancellationToken.None);
        Assert.That(effects, Is.EqualTo(1), "one, and not forty");
        Assert.That(() => bus.Publish(new NoteWritten { Note = "more" }), Throws.Nothing);

        while (await bus.Get<Visits>().Visit(bus.Tenant, BusLane.Transactional, CancellationToken.None)) { }
        Assert.That(pressure.IsHigh(bus.Tenant), Is.False);
        while (await bus.Get<Visits>().Visit(bus.Tenant, BusLane.Effects, CancellationToken.None)) { }
        Assert.That(effects, Is.EqualTo(401));
        Assert.That(highWhen, Is.EqualTo(new[] { true }));
    }

    [Test]
    public async Task What_waits_behind_a_dead_letter_is_no_pressure()
    {
        await using var bus = await TestBus.Create(OneWorker);
        bus.Handles<NoteWritten>("alpha.copy");
        bus.Script.On("alpha.copy", call => throw new Contracts.PermanentFailureException("never"));
        await bus.Publish([.. Enumerable.Range(1, 200).Select(number => new NoteWritten { Note = "a", Number = number })]);
        await bus.Start();
        await bus.Quiet();

        Assert.That((await bus.Get<BusMonitor>().Read(bus.Tenant)).WaitingBehindDead, Is.EqualTo(199));
        Assert.That(bus.Get<BusPressure>().IsHigh(bus.Tenant), Is.False);
    }
}
