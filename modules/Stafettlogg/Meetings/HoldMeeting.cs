using Kommune.Contracts;

namespace Kommune.Stafettlogg.Meetings;

/// <summary>Everything that is done with a log's meetings, one verb for each. The family's points and approval are the family's own.</summary>
internal sealed class HoldMeeting(
    IAccess access, LogStore logs, LogWork work, WriteInLog writing, MeetingStore meetings, LogNotices notices, IConsents consents, IContactBans bans, IResources resources)
{
    /// <summary>Everybody in the log is asked. The agenda begins with what is open.</summary>
    public async Task<LogMeeting> Call(Guid logId, MeetingInput input)
    {
        var allowed = await access.Demand(logId, Topics.Together, Right.Write, MeetingCodes.Called);
        var log = await work.Open(logId);
        log.Demand(LogOperation.Meet);
        var circle = await Circle(log);
        var meeting = LogMeeting.Call(log.Document, input, circle, work.WriterOf(allowed, Topics.Together, Right.Write));
        // Who must not meet whom is not told here: only that this cannot be done (R71).
        if (await bans.Clash(circle)) throw new RuleViolationException(ProblemCodes.NotTogether);
        await meetings.Add(meeting);
        await work.Save(log, log.SetNext(NorwegianDay.Of(meeting.StartsAt), work.Today));
        await Tell(log, meeting, MeetingCodes.Called);
        return meeting;
    }

    /// <summary>A point of one's own; the child's and the family's come first on the agenda.</summary>
    public Task<LogMeeting> AddPoint(Guid logId, Guid id, string? topic, string? words)
    {
        var section = topic is not null && Topics.OfContent.Contains(topic) ? topic : Topics.Together;
        return Change(logId, id, section, Right.Comment, MeetingCodes.PointAdded, (meeting, by) => meeting.Add(topic, words, by));
    }

    /// <summary>The child's own answer to "do you want to be there?", kept as the child's voice of this meeting.</summary>
    public async Task Answer(Guid logId, Guid id, Participation participation, string? words)
    {
        await meetings.Get(logId, id);
        await writing.Voice(logId, words, participation, notAskedBecause: null, id);
    }

    public Task<LogMeeting> Write(Guid logId, Guid id, int version, IReadOnlyDictionary<Guid, string?> words, IReadOnlyCollection<Guid> present) =>
        Change(logId, id, Topics.Together, Right.Write, MeetingCodes.Written, async (meeting, by) =>
        {
            // Nobody writes in a point that she or he may not read.
            var readable = await Readable(meeting);
            return meeting.Write(version, words.Where(pair => readable.Contains(pair.Key)).ToDictionary(), present, by);
        });

    /// <summary>What is agreed is a measure of the log in the same moment; nobody has to write it twice.</summary>
    public async Task<LogMeeting> Decide(Guid logId, Guid id, MeasureInput input)
    {
        var meeting = await meetings.Get(logId, id);
        if (meeting.IsLocked) throw new RuleViolationException("problem.meeting-locked");
        var log = await writing.Measure(logId, input with { MeetingId = id });
        var decided = meeting.Agree(log.Document.Measures[^1]);
        await meetings.Save(decided);
        return decided;
    }

    /// <summary>The minutes are done: the family reads and approves them.</summary>
    public async Task<LogMeeting> Publish(Guid logId, Guid id, DateOnly? next)
    {
        var meeting = await Change(logId, id, Topics.Together, Right.Write, MeetingCodes.Published, (meeting, _) => meeting.Publish(work.Now));
        var log = await logs.Get(logId);
        await work.Save(log, log.SetNext(next, work.Today));
        await Tell(log, meeting, MeetingCodes.Published);
        return meeting;
    }

    public Task<LogMeeting> Approve(Guid logId, Guid id, int version) =>
        Change(logId, id, Topics.Together, Right.Govern, MeetingCodes.Approved, (meeting, by) => meeting.Approve(version, by));

    public Task<LogMeeting> Comment(Guid logId, Guid id, string? words) =>
        Change(logId, id, Topics.Together, Right.Comment, MeetingCodes.Commented, (meeting, by) => meeting.Comment(words, by));

    public async Task<LogMeeting> Cancel(Guid logId, Guid id)
    {
        var meeting = await Change(logId, id, Topics.Together, Right.Write, MeetingCodes.Cancelled, (meeting, _) => meeting.Cancel());
        await Tell(await logs.Get(logId), meeting, MeetingCodes.Cancelled);
        return meeting;
    }

    private Task<LogMeeting> Change(Guid logId, Guid id, string section, Right right, string code, Func<LogMeeting, Writer, LogMeeting> change) =>
        Change(logId, id, section, right, code, (meeting, by) => Task.FromResult(change(meeting, by)));

    private async Task<LogMeeting> Change(Guid logId, Guid id, string section, Right right, string code, Func<LogMeeting, Writer, Task<LogMeeting>> change)
    {
        var allowed = await access.Demand(logId, section, right, code);
        (await work.Open(logId)).Demand(LogOperation.Meet);
        var changed = await change(await meetings.Get(logId, id), work.WriterOf(allowed, section, right));
        await meetings.Save(changed);
        return changed;
    }

    private async Task<HashSet<Guid>> Readable(LogMeeting meeting)
    {
        var found = await access.Of(meeting.LogId);
        return [.. meeting.Points.Where(point => found.May(point.Topic, point.At)).Select(point => point.Id)];
    }

    /// <summary>The person, those who decide, whoever holds the baton, and those whom the family meets in services it has let in.</summary>
    private async Task<IReadOnlyList<Guid>> Circle(RelayLog log)
    {
        var holder = (await resources.Responsible([log.Id]))[log.Id].PersonId;
        var helpers = log.Participants.Where(one => one.To is null && one.PersonId is not null).Select(one => one.PersonId!.Value);
        return [.. (await consents.Givers(log.SubjectId)).All.Prepend(log.SubjectId).Append(holder).Concat(helpers).Distinct()];
    }

    private Task Tell(RelayLog log, LogMeeting meeting, string kind) =>
        notices.Tell(meeting.Invited.Where(one => one != access.Actor.PersonId), kind, log, MeetingLinks.Of(log.Id, meeting.Id));
}
