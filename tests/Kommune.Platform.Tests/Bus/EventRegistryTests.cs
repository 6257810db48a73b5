using Kommune.Contracts;
using Kommune.Platform.Bus;

namespace Kommune.Platform.Tests.Bus;

internal sealed class EventRegistryTests
{
    private readonly EventRegistry _registry = new();

    [SetUp]
    public void Know() => _registry.Add(typeof(NoteWritten));

    [Test]
    public void An_event_reads_back_as_it_was_written()
    {
        var note = new NoteWritten { Note = "a", Number = 7, Words = "æøå \"quoted\"", Day = DayOfWeek.Friday };

        Assert.That(_registry.Read("notes.note-written.v1", EventRegistry.Write(note)), Is.EqualTo(note));
    }

    [Test]
    public void The_stream_is_not_stored_twice_and_enums_are_words()
    {
        var payload = EventRegistry.Write(new NoteWritten { Note = "a", Day = DayOfWeek.Friday });

        Assert.That(payload, Does.Not.Contain("stream").IgnoreCase.And.Contain("\"friday\""));
    }

    [Test]
    public void A_field_that_a_later_version_added_does_no_harm() =>
        Assert.That(_registry.Read("notes.note-written.v1", """{"note":"a","colour":"red"}"""), Is.InstanceOf<NoteWritten>());

    [Test]
    public void An_unknown_name_is_permanent() =>
        Assert.That(() => _registry.Read("notes.note-torn.v1", "{}"), Throws.TypeOf<PermanentFailureException>().With.Message.Contains("notes.note-torn.v1"));

    [TestCase("""{"note":"a","number":"Kari Nordmann"}""")]
    [TestCase("Kari Nordmann")]
    [TestCase("null")]
    public void An_unreadable_payload_is_permanent_and_is_not_quoted(string payload) => Assert.That(
        () => _registry.Read("notes.note-written.v1", payload),
        Throws.TypeOf<PermanentFailureException>().With.Message.Not.Contains("Kari"));

    [Test]
    public void Two_types_cannot_carry_one_name() => Assert.That(() => _registry.Add(typeof(Impostor)), Throws.InvalidOperationException);

    [Test]
    public void A_type_without_a_name_cannot_be_published() => Assert.That(() => EventRegistry.NameOf(typeof(Nameless)), Throws.InvalidOperationException);

    [EventName("notes.note-written.v1")]
    private sealed record Impostor : DomainEvent
    {
        public override string Stream => "x";
    }

    private sealed record Nameless : DomainEvent
    {
        public override string Stream => "x";
    }
}
