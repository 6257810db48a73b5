using Kommune.Contracts;

namespace Kommune.Stafettlogg.Born;

/// <summary>All SQL that finds a person in what logs keep, whatever part of it the person stands in. Persons are merged a few times a year.</summary>
internal sealed class MergeStore(IUnitOfWork work)
{
    /// <summary>Logs that tell of the person; what a family has said no to is never written in again.</summary>
    public Task<IReadOnlyList<Guid>> Logs(Guid id) =>
        work.Query<Guid>("select id from sl_log where state <> 'Declined' and document like @mark order by id", new { mark = Mark(id) });

    public Task<IReadOnlyList<MeetingOfRow>> Meetings(Guid id) => work.Query<MeetingOfRow>("select id, log_id from sl_meeting where document like @mark order by id", new { mark = Mark(id) });

    /// <summary>What only the store knows: who did something, what it was then, what is sealed, what goes along into a plan.</summary>
    public async Task Rows(Guid from, Guid into)
    {
        var ids = new { old = from, known = into, oldText = $"{from:D}", knownText = $"{into:D}", mark = Mark(from) };
        await work.Execute("update sl_log set subject_id = @known, document = replace(document, @oldText, @knownText) where state = 'Declined' and document like @mark", ids);
        await work.Execute("update sl_log_history set actor_id = @known where actor_id = @old", ids);
        await work.Execute("update sl_log_history set item = replace(item, @oldText, @knownText) where item like @mark", ids);
        await work.Execute("update sl_sealed_entry set written_by = @known where written_by = @old", ids);
        await work.Execute("update sl_sealed_entry set sealed_by = @known where sealed_by = @old", ids);
        await work.Execute("update sl_sealed_entry set entry = replace(entry, @oldText, @knownText) where entry like @mark", ids);
        await work.Execute("update sl_carried set given_by = @known where given_by = @old", ids);
    }

    private static string Mark(Guid id) => $"%{id:D}%";
}
