using Kommune.Contracts;

namespace Kommune.Stafettlogg.WrongPerson;

/// <summary>All SQL on entries that are sealed.</summary>
internal sealed class SealedStore(IUnitOfWork work)
{
    public Task<IReadOnlyList<SealedRow>> Of(Guid logId) => work.Query<SealedRow>(
        "select id, section, written_at, written_by, sealed_by from sl_sealed_entry where log_id = @logId and moved_at is null order by sealed_at, id", new { logId });

    public async Task<WrongEntry> Get(Guid logId, Guid id) =>
        await work.Find<string>("select entry from sl_sealed_entry where id = @id and log_id = @logId and moved_at is null", new { id, logId }) is { } entry
            ? LogJson.Read<WrongEntry>(entry) : throw new NotFoundException();

    public Task Add(Guid logId, WrongEntry entry, Guid sealedBy, DateTimeOffset at)
    {
        var first = entry.All().First();
        return work.Execute(
            """
            insert into sl_sealed_entry (id, log_id, section, written_at, written_by, sealed_at, sealed_by, entry)
            values (@id, @logId, @Section, @writtenAt, @ById, @at, @sealedBy, @words)
            """,
            new { id = Guid.CreateVersion7(), logId, first.Section, writtenAt = first.At, first.ById, at, sealedBy, words = LogJson.Write(entry) });
    }

    /// <summary>It stands where it belongs, and nothing of it is left here.</summary>
    public Task Moved(Guid id, Guid to, DateTimeOffset at) =>
        work.ExecuteOne("update sl_sealed_entry set moved_to = @to, moved_at = @at, entry = null where id = @id and moved_at is null", new { id, to, at });

    /// <summary>The history of the wrong log keeps that something was written, not what.</summary>
    public Task Forget(Guid logId, IReadOnlyCollection<Guid> itemIds) =>
        work.Execute("update sl_log_history set item = null where log_id = @logId and item_id in @itemIds", new { logId, itemIds });
}
