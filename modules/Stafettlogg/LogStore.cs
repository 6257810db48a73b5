using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>All SQL on logs and their history.</summary>
internal sealed class LogStore(IUnitOfWork work)
{
    private const string Heads =
        "select id, subject_id, state, level, asked_on, opened_on, next_on, last_activity_at, closed_on, closing_reason, version from sl_log ";

    public async Task<RelayLog> Get(Guid id) =>
        await work.Find<string>("select document from sl_log where id = @id", new { id }) is { } document ? Read(document) : throw new NotFoundException();

    /// <summary>The person's log that has not ended; there is at most one.</summary>
    public async Task<RelayLog?> OpenOf(Guid subjectId) =>
        await work.Find<string>("select document from sl_log where subject_id = @subjectId and state <> 'Closed' and state <> 'Declined'", new { subjectId }) is { } document
            ? Read(document)
            : null;

    /// <summary>A person's logs, the newest first.</summary>
    public Task<IReadOnlyList<LogHead>> Of(Guid subjectId) => work.Query<LogHead>(Heads + "where subject_id = @subjectId order by id desc", new { subjectId });

    /// <summary>What lists show of some logs; a part of a list, not all there are.</summary>
    public async Task<IReadOnlyDictionary<Guid, LogHead>> ByIds(IReadOnlyCollection<Guid> ids) =>
        ids.Count == 0 ? new Dictionary<Guid, LogHead>() : (await work.Query<LogHead>(Heads + "where id in @ids", new { ids })).ToDictionary(one => one.Id);

    /// <summary>Logs with a consent that had its last day before this one.</summary>
    public Task<IReadOnlyList<Guid>> WithConsentEndedBefore(DateOnly day) => work.Query<Guid>(
        "select id from sl_log where consent_to < @day and state <> 'Closed' and state <> 'Declined' and state <> 'ConsentLapsed' order by id", new { day });

    public async Task Add(RelayLog log, LogChange change, Guid actorId, DateTimeOffset at)
    {
        await work.Execute(
            """
            insert into sl_log (id, subject_id, state, level, asked_on, opened_on, next_on, last_activity_at, closed_on, closing_reason, consent_to, version, document)
            values (@Id, @SubjectId, @State, @Level, @AskedOn, @OpenedOn, @NextOn, @At, @ClosedOn, @ClosingReason, @ConsentTo, @Version, @Document)
            """,
            Values(log, at));
        await AddHistory(log, change, actorId, at);
    }

    /// <summary>Saves when nobody else has saved since the log was read.</summary>
    public async Task Save(RelayLog log, LogChange change, Guid actorId, DateTimeOffset at)
    {
        await work.ExecuteOne(
            """
            update sl_log set subject_id = @SubjectId, state = @State, level = @Level, opened_on = @OpenedOn, next_on = @NextOn, last_activity_at = @At, closed_on = @ClosedOn,
              closing_reason = @ClosingReason, consent_to = @ConsentTo, version = @Version, document = @Document
            where id = @Id and version = @LoadedVersion
            """,
            Values(log, at));
        await AddHistory(log, change, actorId, at);
    }

    /// <summary>The log as it is when the family said no: what was written to ask, and by whom it was changed, goes with it (R15).</summary>
    public async Task SaveDeclined(RelayLog log, DateTimeOffset at)
    {
        await work.Execute("delete from sl_log_history where log_id = @Id", new { log.Id });
        await work.ExecuteOne(
            """
            update sl_log set state = @State, level = @Level, opened_on = null, next_on = null, last_activity_at = @At, closed_on = @ClosedOn,
              closing_reason = null, consent_to = null, version = @Version, document = @Document
            where id = @Id and version = @LoadedVersion
            """,
            Values(log, at));
    }

    public Task<IReadOnlyList<HistoryRow>> History(Guid logId) => work.Query<HistoryRow>(
        "select version, at, actor_id, code, section, item_id, detail, state, level from sl_log_history where log_id = @logId order by version desc", new { logId });

    private Task AddHistory(RelayLog log, LogChange change, Guid actorId, DateTimeOffset at) => work.Execute(
        """
        insert into sl_log_history (log_id, version, at, actor_id, code, section, item_id, detail, state, level, item)
        values (@Id, @Version, @at, @actorId, @Code, @Section, @ItemId, @Detail, @State, @Level, @Item)
        """,
        new
        {
            log.Id,
            change.Version,
            at,
            actorId,
            change.Code,
            change.Section,
            ItemId = change.Item?.Id,
            change.Detail,
            State = log.State.ToString(),
            log.Level,
            Item = change.Item is null ? null : LogJson.Write(change.Item),
        });

    private static object Values(RelayLog log, DateTimeOffset at) => new
    {
        log.Id,
        log.SubjectId,
        State = log.State.ToString(),
        log.Level,
        log.Document.AskedOn,
        log.Document.OpenedOn,
        log.NextOn,
        At = at,
        // That a closed log is archived or gets a name does not close it again.
        ClosedOn = log.IsOpen ? (DateOnly?)null : NorwegianDay.Of(log.Document.Closing?.At ?? at),
        ClosingReason = log.Document.Closing?.Reason.ToString(),
        log.Document.ConsentTo,
        log.Version,
        log.LoadedVersion,
        Document = LogJson.Write(log.Document),
    };

    private static RelayLog Read(string document) => new(LogJson.Read<LogDocument>(document));
}
