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

    public Task Raise(WonderNote note, Guid leaderId) => tasks.Open(new()
    {
        Key = Key(note, leaderId), Kind = "wonder-late", OwnerId = leaderId, Due = note.DecideBy!.Value, Href = Links.Wonder(note.Id),
    });

    public async Task End(WonderNote note, IEnumerable<Guid> leaders)
    {
        await tasks.Close(Key(note), "done");
        foreach (var leader in leaders) await tasks.Close(Key(note, leader), "done");
    }

    private static string Key(WonderNote note) => $"bti-wonder:{note.Id:D}";

    private static string Key(WonderNote note, Guid leaderId) => $"bti-wonder-late:{note.Id:D}:{leaderId:D}";
}
