using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>The one way a log is changed: access first, then the log's own rules, then log and history in the request's transaction.</summary>
internal sealed class LogWork(IAccess access, LogStore logs, LogConsents rules, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();
    public DateOnly Today => NorwegianDay.Of(Now);

    /// <param name="logId">The log.</param>
    /// <param name="section">Section the writer needs the right to write in.</param>
    /// <param name="right">The right that is needed.</param>
    /// <param name="code">What is done, one of <see cref="ChangeCodes"/>; for the read log when it is refused.</param>
    /// <param name="change">The log's own operation.</param>
    public async Task<RelayLog> Change(Guid logId, string section, Right right, string code, Func<RelayLog, Writer, LogChange> change)
    {
        var allowed = await access.Demand(logId, section, right, code);
        var log = await Open(logId);
        await Save(log, change(log, WriterOf(allowed, section, right)));
        return log;
    }

    /// <summary>The log as it stands today, whether midnight's work has come to it or not.</summary>
    public async Task<RelayLog> Open(Guid logId)
    {
        var log = await logs.Get(logId);
        if (await rules.Lapse(log) is not { } lapsed) return log;
        await Save(log, lapsed);
        return await logs.Get(logId);
    }

    public Task Save(RelayLog log, LogChange change) => logs.Save(log, change, access.Actor.PersonId, Now);

    /// <summary>As what the actor writes in a section of a log.</summary>
    public Writer WriterOf(ResourceAccess allowed, string section, Right right)
    {
        var units = access.Actor.UnitsIn(allowed.Resource.Id);
        return new()
        {
            PersonId = access.Actor.PersonId,
            UnitId = units.Count == 0 ? null : units.Contains(allowed.Resource.LeadUnitId) ? allowed.Resource.LeadUnitId : units[0],
            Capacity = allowed.Decide(section, right).Basis switch
            {
                AccessBasis.Self => Capacity.Child,
                AccessBasis.ParentalResponsibility or AccessBasis.Mandate => Capacity.Guardian,
                AccessBasis.Responsible => Capacity.Holder,
                _ => Capacity.Participant,
            },
            At = Now,
        };
    }
}
