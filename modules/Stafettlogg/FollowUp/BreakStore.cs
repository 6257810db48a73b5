using Kommune.Contracts;

namespace Kommune.Stafettlogg.FollowUp;

/// <summary>All SQL on breaks in the follow-up.</summary>
internal sealed class BreakStore(IUnitOfWork work)
{
    /// <summary>Logs that somebody should follow, with what lists know of them.</summary>
    public Task<IReadOnlyList<LogHead>> Followed() => work.Query<LogHead>(
        "select id, subject_id, state, level, asked_on, opened_on, next_on, last_activity_at, closed_on, closing_reason, version from sl_log where state in @states order by id",
        new { states = new[] { nameof(LogState.Open), nameof(LogState.Paused), nameof(LogState.ConsentLapsed), nameof(LogState.Converting), nameof(LogState.Closing) } });

    public Task<IReadOnlyList<BreakRow>> Open() => work.Query<BreakRow>("select id, log_id, kind from sl_break where ended_on is null");

    public Task Begin(Guid logId, BreakKind kind, DateOnly day) => work.Execute(
        "insert into sl_break (id, log_id, kind, began_on) values (@id, @logId, @kind, @day)", new { id = Guid.CreateVersion7(), logId, kind = kind.ToString(), day });

    public Task End(Guid id, DateOnly day) => work.Execute("update sl_break set ended_on = @day where id = @id", new { id, day });
}
