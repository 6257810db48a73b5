using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>Pause, and the end: the holder with the family, or the family alone at any time. What was written stays theirs to read.</summary>
internal sealed class CloseLog(IAccess access, LogStore logs, LogWork work, LogNotices notices, IResources resources)
{
    public Task<RelayLog> Pause(Guid logId, string? reason, DateOnly? nextContact) =>
        work.Change(logId, Section.Title, Right.Write, ChangeCodes.LogPaused, (log, _) => log.Pause(reason, nextContact, work.Today));

    public Task<RelayLog> Resume(Guid logId) => work.Change(logId, Section.Title, Right.Write, ChangeCodes.LogResumed, (log, _) => log.Resume());

    /// <summary>The last evaluation is offered to everybody; closing waits for nobody.</summary>
    public async Task Start(Guid logId)
    {
        var log = await work.Change(logId, Section.Title, Right.Write, ChangeCodes.ClosingStarted, (log, _) => log.StartClosing());
        await notices.TellAll(log, "log-closing", Links.Evaluate(logId), access.Actor.PersonId);
    }

    public async Task Do(Guid logId, ClosingReason reason, string? helped, string? next, string? contact)
    {
        var log = await work.Change(logId, Section.Title, Right.Write, ChangeCodes.LogClosed,
            (log, by) => log.Close(reason, helped, next, contact, by.PersonId, by.At));
        await notices.AskToArchive(log);
        await notices.TellAll(log, "log-closed", Links.Log(logId), access.Actor.PersonId);
        await resources.Close(logId);
    }

    /// <summary>That the log was put in the child's folder, with the number it got there (R79).</summary>
    public async Task Archive(Guid logId, string? receipt)
    {
        var allowed = await access.Demand(logId, Section.Title, Right.Write, ChangeCodes.LogArchived);
        var log = await logs.Get(logId);
        if (allowed.Decide(Section.Title, Right.Write).Basis != AccessBasis.Responsible) throw new AccessDeniedException(DenyReason.RightTooLow);
        await work.Save(log, log.Archive(receipt, work.Now));
        await notices.Archived(log);
    }
}
