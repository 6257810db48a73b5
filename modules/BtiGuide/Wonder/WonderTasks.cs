using Kommune.Contracts;

namespace Kommune.BtiGuide.Wonder;

/// <summary>
/// The clock of a note. It runs for the writer; when it is overdue, whoever leads the unit gets it too, and nobody above: the coordinating unit
/// does not see wonder notes (R54 as far as it can go here).
/// </summary>
internal sealed class WonderTasks(ITasks tasks)
{
    public Task Start(WonderNote note) => note.DecideBy is not { } due ? Task.CompletedTask : tasks.Open(new()
    {
        Key = Key(note), Kind = "wonder-decide", OwnerId = note.WriterId, Due = due, Href = Links.Wonder(note.Id),
    });

    /// <summary>To the nearest leader, and away from the one before: whoever leads no more has nothing to do with it.</summary>
    public async Task Raise(WonderNote note, Guid leaderId, DateOnly due)
    {
        if (note.RaisedToId == leaderId) return;
        if (note.RaisedToId is { } before) await tasks.Close(Key(note, before), "no-longer-needed");
        await tasks.Open(new() { Key = Key(note, leaderId), Kind = "wonder-late", OwnerId = leaderId, Due = due, Href = Links.Wonder(note.Id) });
    }

    /// <summary>The writer has left, and what waited there waits for the leader.</summary>
    public Task WriterLeft(WonderNote note) => tasks.Close(Key(note), "no-longer-needed");

    public async Task End(WonderNote note)
    {
        await tasks.Close(Key(note), "done");
        if (note.RaisedToId is { } leader) await tasks.Close(Key(note, leader), "done");
    }

    private static string Key(WonderNote note) => $"bti-wonder:{note.Id:D}";

    private static string Key(WonderNote note, Guid leaderId) => $"bti-wonder-late:{note.Id:D}:{leaderId:D}";
}
