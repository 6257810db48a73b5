using Kommune.Contracts;

namespace Kommune.Platform.Tests.Bus;

[EventName("notes.note-read.v1")]
internal sealed record NoteRead : DomainEvent
{
    public required string Note { get; init; }

    public override string Stream => $"note:{Note}";
}
