using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>All SQL on private notes.</summary>
internal sealed class NoteStore(IUnitOfWork work)
{
    public Task<IReadOnlyList<PrivateNote>> Of(Guid planId) => work.Query<PrivateNote>(
        "select id, written_at, words from ip_private_note where plan_id = @planId order by written_at desc, id desc", new { planId });

    public Task Add(Guid planId, PrivateNote note) => work.Execute(
        "insert into ip_private_note (id, plan_id, written_at, words) values (@Id, @planId, @WrittenAt, @Words)",
        new { note.Id, planId, note.WrittenAt, note.Words });

    /// <summary>Gone for good: nobody but the writer has ever seen it, so nothing else depends on it (R82).</summary>
    public Task<int> Remove(Guid planId, Guid noteId) =>
        work.Execute("delete from ip_private_note where id = @noteId and plan_id = @planId", new { planId, noteId });
}
