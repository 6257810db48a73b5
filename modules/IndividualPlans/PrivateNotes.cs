using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>The person's own notes: hers or his alone, whoever else acts for or helps the person (R39).</summary>
internal sealed class PrivateNotes(IAccess access, NoteStore notes, TimeProvider clock)
{
    public const string Written = "note-written";
    public const string Removed = "note-removed";

    public async Task<IReadOnlyList<PrivateNote>> Read(Guid planId)
    {
        await access.Read(planId, Sections.PrivateNotes);
        return await notes.Of(planId);
    }

    public async Task Write(Guid planId, string? words)
    {
        await access.Demand(planId, Sections.PrivateNotes, Right.Write, Written);
        var check = new Check();
        var note = new PrivateNote
        {
            Id = Guid.CreateVersion7(),
            WrittenAt = clock.GetUtcNow(),
            Words = check.Required(words, nameof(PrivateNote.Words), ProblemCodes.NoteMissing),
        };
        check.Done();
        await notes.Add(planId, note);
    }

    public async Task Remove(Guid planId, Guid noteId)
    {
        await access.Demand(planId, Sections.PrivateNotes, Right.Write, Removed);
        if (await notes.Remove(planId, noteId) == 0) throw new NotFoundException();
    }
}
