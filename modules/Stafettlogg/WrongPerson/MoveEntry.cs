using Kommune.Contracts;
using Kommune.Stafettlogg.Meetings;

namespace Kommune.Stafettlogg.WrongPerson;

/// <summary>
/// Something was written on the wrong person (R78). It is out of that log in the same moment, goes to the right one when the writer may write
/// there, and is sealed when not. Both logs and both families' read logs tell of it; the leader looks at how it could happen.
/// </summary>
internal sealed class MoveEntry(
    IAccess access, LogStore logs, LogWork work, MeetingStore meetings, SealedStore sealedEntries, IFiles files, LogNotices notices, ITasks tasks)
{
    /// <summary>How soon the leader has looked at it.</summary>
    private const int DaysToReview = 7;

    /// <param name="logId">The log it stands in.</param>
    /// <param name="itemId">The entry.</param>
    /// <param name="toLogId">The log it belongs in; null when nobody knows, or there is none.</param>
    public async Task Do(Guid logId, Guid itemId, Guid? toLogId)
    {
        if (toLogId == logId) throw new RuleViolationException(ProblemCodes.SameLog, "To");
        var (log, code) = (await logs.Get(logId), toLogId is null ? ChangeCodes.EntrySealed : ChangeCodes.EntryMovedOut);
        var allowed = await access.Demand(logId, Section.Title, Right.Read, code);
        var held = await meetings.Of(logId);
        var (item, entry) = Find(log.Document, held, itemId, allowed);
        if (!MayMove(allowed, item)) throw new AccessDeniedException(DenyReason.RightTooLow);

        await work.Save(log, log.TakeOut(entry, code));
        Guid[] gone = [.. entry.All().Select(one => one.Id)];
        await sealedEntries.Forget(logId, gone);
        foreach (var meeting in held)
            if (meeting.Without(gone) is { } changed) await meetings.Save(changed);
        if (toLogId is { } to) await PutIn(logId, to, entry);
        else await sealedEntries.Add(logId, entry, access.Actor.PersonId, work.Now);

        await notices.TellAll(log, "log-entry-wrong", Links.Log(logId), access.Actor.PersonId);
        await tasks.Open(new()
        {
            Key = $"log-entry-wrong:{itemId:D}",
            Kind = "log-entry-wrong",
            ResourceId = logId,
            SubjectId = log.SubjectId,
            UnitId = item.ByUnitId ?? allowed.Resource.LeadUnitId,
            Due = work.Today.AddDays(DaysToReview),
            Href = Links.Log(logId),
        });
    }

    /// <summary>What was sealed has found its place.</summary>
    public async Task Unseal(Guid logId, Guid sealedId, Guid toLogId)
    {
        var allowed = await access.Demand(logId, Section.Title, Right.Read, ChangeCodes.EntryMovedOut);
        var row = (await sealedEntries.Of(logId)).FirstOrDefault(one => one.Id == sealedId && MayMove(allowed, one)) ?? throw new NotFoundException();
        var entry = await sealedEntries.Get(logId, row.Id);
        await sealedEntries.Moved(row.Id, toLogId, work.Now);
        await PutIn(logId, toLogId, entry);
    }

    /// <summary>Whoever wrote it, and whoever holds the baton.</summary>
    public bool MayMove(ResourceAccess allowed, LogItem item) => item.ById == access.Actor.PersonId || IsHolder(allowed);

    public bool MayMove(ResourceAccess allowed, SealedRow row) => row.WrittenBy == access.Actor.PersonId || row.SealedBy == access.Actor.PersonId || IsHolder(allowed);

    /// <summary>The entry as far as the actor may see it, with everything that goes along: in the log, or in the minutes of a meeting.</summary>
    private static (LogItem Item, WrongEntry Entry) Find(LogDocument log, IEnumerable<LogMeeting> held, Guid itemId, ResourceAccess allowed)
    {
        if (log.All().FirstOrDefault(one => one.Id == itemId) is { } item)
            return allowed.May(item.Section, item.At) ? (item, WrongEntry.Of(log, itemId)) : throw new NotFoundException();
        var piece = held.SelectMany(meeting => MeetingPieces.Of(meeting, allowed.May)).FirstOrDefault(one => one.Id == itemId) ?? throw new NotFoundException();
        return (piece, new() { Notes = [piece] });
    }

    private static bool IsHolder(ResourceAccess allowed) => allowed.Decide(Section.Title, Right.Write).Basis == AccessBasis.Responsible;

    private async Task PutIn(Guid fromLogId, Guid logId, WrongEntry entry)
    {
        await access.Demand(logId, entry.All().First().Section, Right.Write, ChangeCodes.EntryMovedIn);
        var log = await logs.Get(logId);
        await work.Save(log, log.PutIn(entry));
        foreach (var note in entry.Notes)
            if (note.File is { } file) await files.Move(fromLogId, file.Id, logId);
        await notices.TellAll(log, "log-entry-right", Links.Log(logId), access.Actor.PersonId);
    }
}
