using Kommune.Contracts;

namespace Kommune.Platform.Tests.Bus;

[EventName("notes.note-written.v1")]
internal sealed record NoteWritten : DomainEvent
{
    public required string Note { get; init; }

    public int Number { get; init; }

    public string? Words { get; init; }

    public DayOfWeek Day { get; init; }

    public override string Stream => $"note:{Note}";
}
