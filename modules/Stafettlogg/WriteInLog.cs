using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>Everything that is written in a log, one verb for each. The topic decides who may.</summary>
internal sealed class WriteInLog(IAccess access, LogStore logs, LogWork work, LogNotices notices, ISharing sharing, IFiles files)
{
    public Task<RelayLog> Voice(Guid logId, string? words, Participation participation, string? notAskedBecause, Guid? meetingId = null) =>
        Write(logId, Topics.Voice, ChangeCodes.VoiceGiven, (log, by) => log.GiveVoice(words, participation, notAskedBecause, meetingId, by));

    /// <summary>Anyone in the log writes what works: the right to see is the right to say so.</summary>
    public Task<RelayLog> Moment(Guid logId, string? words) =>
        work.Change(logId, Topics.Strengths, Right.Comment, ChangeCodes.MomentAdded, (log, by) => log.AddMoment(words, by));

    public Task<RelayLog> Goal(Guid logId, string? topic, string? words, string? professional) =>
        Write(logId, Known(topic), ChangeCodes.GoalAdded, (log, by) => log.AddGoal(topic, words, professional, by));

    public async Task<RelayLog> EditGoal(Guid logId, Guid goalId, int revision, string? words, string? professional, GoalStatus status) =>
        await Write(logId, await SectionOf(logId, goalId), ChangeCodes.GoalEdited, (log, _) => log.EditGoal(goalId, revision, words, professional, status));

    public async Task<RelayLog> Measure(Guid logId, MeasureInput input)
    {
        var topic = input.GoalId is { } goal ? await SectionOf(logId, goal) : Known(input.Topic);
        var log = await Write(logId, topic, ChangeCodes.MeasureAdded, (log, by) => log.AddMeasure(input with { Topic = topic }, by));
        if (log.Document.Measures[^1].Status == MeasureStatus.Offered) await notices.TellAll(log, "log-measure-offered", Links.Log(logId), access.Actor.PersonId);
        return log;
    }

    public async Task<RelayLog> AnswerMeasure(Guid logId, Guid measureId, bool yes)
    {
        var section = await SectionOf(logId, measureId);
        return await work.Change(logId, section, Right.Govern, ChangeCodes.MeasureAnswered, (log, by) => log.AnswerMeasure(measureId, yes, by));
    }

    public async Task<RelayLog> FollowUp(Guid logId, Guid measureId, int revision, MeasureStatus status, DateOnly? deadline)
    {
        var section = await SectionOf(logId, measureId);
        return await work.Change(logId, section, Right.Comment, ChangeCodes.MeasureFollowedUp, (log, by) => log.FollowUp(measureId, revision, status, deadline, by));
    }

    public async Task<RelayLog> Evaluate(Guid logId, Guid? measureId, int? rating, string? words, bool forChild)
    {
        var section = measureId is { } id ? await SectionOf(logId, id) : Topics.Together;
        return await work.Change(logId, section, Right.Comment, ChangeCodes.Evaluated, (log, by) => log.Evaluate(measureId, rating, words, forChild, by));
    }

    public async Task<RelayLog> Send(Guid logId, Guid? threadId, string? topic, string? title, string? words)
    {
        var section = threadId is { } id ? await SectionOf(logId, id) : Known(topic);
        var log = await work.Change(logId, section, Right.Comment, ChangeCodes.MessageSent, (log, by) => log.Send(threadId, topic, title, words, by));
        await notices.TellAll(log, "log-message", Links.Messages(logId), access.Actor.PersonId);
        return log;
    }

    public Task<RelayLog> Note(Guid logId, string? topic, string? title, string? words) =>
        Write(logId, Known(topic), ChangeCodes.NoteAdded, (log, by) => log.AddNote(topic, title, words, file: null, by));

    /// <summary>A note with the document itself. The file is kept only when the note is.</summary>
    public async Task<RelayLog> Note(Guid logId, string? topic, string? title, string? words, string? fileName, ReadOnlyMemory<byte> content)
    {
        var file = await files.Add(logId, fileName, content);
        return await Write(logId, Known(topic), ChangeCodes.NoteAdded, (log, by) => log.AddNote(topic, title, words, file, by));
    }

    public Task<RelayLog> Level(Guid logId, int level, string? why) =>
        Write(logId, Topics.Together, ChangeCodes.LevelChanged, (log, by) => log.ChangeLevel(level, why, by));

    public Task<RelayLog> Next(Guid logId, DateOnly? day) => Write(logId, Topics.Together, ChangeCodes.NextSet, (log, _) => log.SetNext(day, work.Today));

    /// <summary>What is said here is asked for at each call to a meeting (R94).</summary>
    public Task<RelayLog> Interpreter(Guid logId, string? language) => Write(logId, Topics.Together, ChangeCodes.InterpreterSet, (log, _) => log.SetInterpreter(language));

    /// <summary>Asks the family to let a service see topics. Each further service needs its own yes (R13).</summary>
    public async Task<RelayLog> Invite(Guid logId, Guid unitId, Guid? personId, IReadOnlyList<string> topics, string? purpose)
    {
        var log = await Write(logId, Topics.Together, ChangeCodes.ServiceInvited, (log, _) => log.InviteService(unitId, personId, work.Today));
        await sharing.Ask(new() { ResourceId = logId, UnitId = unitId, Sections = topics, Purpose = purpose });
        return log;
    }

    private Task<RelayLog> Write(Guid logId, string section, string code, Func<RelayLog, Writer, LogChange> change) => work.Change(logId, section, Right.Write, code, change);

    /// <summary>The topic an item belongs to; for somebody who may not see it there is none.</summary>
    private async Task<string> SectionOf(Guid logId, Guid itemId)
    {
        var found = await access.Of(logId);
        var document = (await logs.Get(logId)).Document;
        IEnumerable<LogItem> items = [.. document.Goals, .. document.Measures, .. document.Messages];
        return items.FirstOrDefault(one => one.Id == itemId && found.May(one.Section, one.At))?.Section ?? throw new NotFoundException();
    }

    /// <summary>A topic that is not one is told by the log's own rule, not by a closed door.</summary>
    private static string Known(string? topic) => topic is not null && Topics.OfContent.Contains(topic) ? topic : Topics.Together;
}
