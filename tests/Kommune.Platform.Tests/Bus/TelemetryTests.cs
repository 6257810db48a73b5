using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Kommune.Contracts;
using Kommune.Platform.Bus;

namespace Kommune.Platform.Tests.Bus;

/// <summary>What whoever draws the graphs gets to see.</summary>
[NonParallelizable]
internal sealed class TelemetryTests : BusTests
{
    private static readonly string[] Allowed = ["municipality", "event", "subscriber"];

    private readonly ConcurrentBag<(string Name, double Value, KeyValuePair<string, object?>[] Tags)> _measured = [];

    [Test, Property("Rule", "R28")]
    public async Task Meters_traces_and_log_scopes_name_municipality_event_and_subscriber_and_never_a_person()
    {
        var person = Guid.CreateVersion7();
        const string secret = "Fortrolig Fjære";
        using var meters = Listen();
        var spans = new ConcurrentBag<Activity>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == BusTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(traces);

        Bus.Actor = person;
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Script.On("alpha.copy", call =>
        {
            if (call.Note.Number == 2) throw new InvalidOperationException($"{secret} {person}");
            if (call.Note.Number == 3) throw new PermanentFailureException($"{secret} {person}");
        });
        await Bus.Publish(Note(secret, 1), Note(person.ToString(), 2), Note("c", 3));
        await Bus.Start();
        await Bus.Quiet();
        meters.RecordObservableInstruments();

        var names = _measured.Select(one => one.Name).Distinct().ToList();
        Assert.That(names, Is.SupersetOf(new[]
        {
            "kommune.bus.published", "kommune.bus.handled", "kommune.bus.failed", "kommune.bus.dead", "kommune.bus.lag", "kommune.bus.backlog", "kommune.bus.oldest",
        }));
        Assert.That(_measured.SelectMany(one => one.Tags).Select(tag => tag.Key).Distinct(), Is.SubsetOf(Allowed));
        Assert.That(spans, Is.Not.Empty);

        var told = _measured.SelectMany(one => one.Tags).Select(tag => $"{tag.Value}")
            .Concat(spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Value}").Append(span.DisplayName).Append(span.StatusDescription ?? "")))
            .Concat(Bus.Log.Lines).ToList();
        Assert.That(told.Where(text => text.Contains(secret, StringComparison.Ordinal) || text.Contains(person.ToString(), StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Open_circuits_and_repairs_are_measured_for_each_municipality()
    {
        using var meters = Listen();
        Bus.Handles<NoteWritten>("alpha.copy");
        Bus.Script.On("alpha.copy", _ => throw new InvalidOperationException());
        await Bus.Publish([.. Enumerable.Range(1, 12).Select(number => Note($"{number}", number))]);
        await Bus.Start();
        await Bus.Quiet();
        meters.RecordObservableInstruments();

        Assert.That(_measured.Where(one => one.Name == "kommune.bus.circuits" && Equals(one.Tags.Single().Value, "fjellhavn")).Select(one => one.Value), Does.Contain(1.0));
    }

    private MeterListener Listen()
    {
        _measured.Clear();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == BusTelemetry.Name) self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _measured.Add((instrument.Name, value, tags.ToArray())));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => _measured.Add((instrument.Name, value, tags.ToArray())));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _measured.Add((instrument.Name, value, tags.ToArray())));
        listener.Start();
        return listener;
    }
}
