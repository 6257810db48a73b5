using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <content>What is written in it: voice, bright moments, goals, measures, evaluations, messages, notes.</content>
internal sealed partial class RelayLog
{
    /// <summary>What the child says. When nobody has asked, the log says why: silence is not an answer.</summary>
    public LogChange GiveVoice(string? words, Participation participation, string? notAskedBecause, Guid? meetingId, Writer by)
    {
        Demand(LogOperation.Write);
        var check = new Check();
        var said = check.Optional(words, nameof(Voice.Words));
        var why = check.Optional(notAskedBecause, nameof(Voice.NotAskedBecause), Limits.Title);
        check.That(said is not null || why is not null || participation != Participation.Unknown, ProblemCodes.VoiceMissing, nameof(Voice.Words))
            .That(by.Capacity is not Capacity.Participant, ProblemCodes.NotYourVoice).Done();
        var voice = Signed(by, (at, id, unit, capacity) => new Voice
        {
            At = at, ById = id, ByUnitId = unit, By = capacity, Words = said, Participation = participation, NotAskedBecause = said is null ? why : null, MeetingId = meetingId,
        });
        return Done(ChangeCodes.VoiceGiven, Document with { Voices = [.. Document.Voices, voice] }, item: voice);
    }

    public LogChange AddMoment(string? words, Writer by)
    {
        Demand(LogOperation.Write);
        var check = new Check();
        var text = check.Required(words, nameof(BrightMoment.Words), ProblemCodes.WordsMissing);
        check.Done();
        var moment = Signed(by, (at, id, unit, capacity) => new BrightMoment { At = at, ById = id, ByUnitId = unit, By = capacity, Words = text });
        return Done(ChangeCodes.MomentAdded, Document with { BrightMoments = [.. Document.BrightMoments, moment] }, item: moment);
    }

    public LogChange AddGoal(string? topic, string? words, string? professional, Writer by)
    {
        Demand(LogOperation.Write);
        var check = new Check();
        var text = check.Required(words, nameof(LogGoal.Words), ProblemCodes.WordsMissing);
        var beside = check.Optional(professional, nameof(LogGoal.Professional));
        OfTopic(check, topic).Done();
        var goal = Signed(by, (at, id, unit, capacity) => new LogGoal { At = at, ById = id, ByUnitId = unit, By = capacity, Topic = topic!, Words = text, Professional = beside });
        return Done(ChangeCodes.GoalAdded, Document with { Goals = [.. Document.Goals, goal] }, item: goal);
    }

    public LogChange EditGoal(Guid id, int revision, string? words, string? professional, GoalStatus status)
    {
        Demand(LogOperation.Write);
        var goal = Document.Goals.FirstOrDefault(one => one.Id == id) ?? throw new NotFoundException();
        goal.Expect(revision);
        var check = new Check();
        goal = goal with
        {
            Words = check.Required(words, nameof(LogGoal.Words), ProblemCodes.WordsMissing),
            Professional = check.Optional(professional, nameof(LogGoal.Professional)),
            Status = status,
            Revision = Next,
        };
        check.That(status != GoalStatus.Unknown && Enum.IsDefined(status), ProblemCodes.StatusMissing, nameof(LogGoal.Status)).Done();
        return Done(ChangeCodes.GoalEdited, Document with { Goals = Replace(Document.Goals, goal) }, status.ToString(), goal);
    }

    /// <summary>What is to be done at home is an offer until the family has accepted it; what the family writes itself is accepted.</summary>
    public LogChange AddMeasure(MeasureInput input, Writer by)
    {
        Demand(LogOperation.Write);
        var check = new Check();
        var title = check.Required(input.Title, nameof(LogMeasure.Title), ProblemCodes.TitleMissing, Limits.Title);
        var how = check.Optional(input.How, nameof(LogMeasure.How));
        if (input.GoalId is null) OfTopic(check, input.Topic);
        var topic = input.GoalId is { } goalId ? Document.Goals.FirstOrDefault(one => one.Id == goalId)?.Topic : input.Topic;
        check.That(input.GoalId is null || topic is not null, ProblemCodes.GoalMissing, nameof(LogMeasure.GoalId))
            .That(input.Arena != Arena.Unknown && Enum.IsDefined(input.Arena), ProblemCodes.ArenaMissing, nameof(LogMeasure.Arena))
            .That(input.Deadline is null || input.StartsOn is null || input.Deadline >= input.StartsOn, ProblemCodes.DeadlineBeforeStart, nameof(LogMeasure.Deadline)).Done();
        var measure = Signed(by, (at, id, unit, capacity) => new LogMeasure
        {
            At = at, ById = id, ByUnitId = unit, By = capacity, Topic = topic!, GoalId = input.GoalId, Title = title, How = how, Arena = input.Arena, UnitId = input.UnitId,
            PersonId = input.PersonId, StartsOn = input.StartsOn ?? NorwegianDay.Of(by.At), Deadline = input.Deadline, MeetingId = input.MeetingId,
            Status = input.Arena == Arena.Home && !by.IsFamily ? MeasureStatus.Offered : MeasureStatus.Ongoing,
        });
        return Done(ChangeCodes.MeasureAdded, Document with { Measures = [.. Document.Measures, measure] }, measure.Arena.ToString(), measure);
    }

    /// <summary>The family says yes or no to what is offered at home. A no needs no reason.</summary>
    public LogChange AnswerMeasure(Guid id, bool yes, Writer by)
    {
        Demand(LogOperation.Write);
        var measure = Document.Measures.FirstOrDefault(one => one.Id == id) ?? throw new NotFoundException();
        new Check().That(measure.Status == MeasureStatus.Offered, ProblemCodes.MeasureNotOffered).That(by.IsFamily, ProblemCodes.NotYourAnswer).Done();
        measure = measure with { Status = yes ? MeasureStatus.Ongoing : MeasureStatus.Declined, Revision = Next };
        return Done(ChangeCodes.MeasureAnswered, Document with { Measures = Replace(Document.Measures, measure) }, measure.Status.ToString(), measure);
    }

    /// <summary>The family and the holder follow up everything, another service what it carries itself.</summary>
    public LogChange FollowUp(Guid id, int revision, MeasureStatus status, DateOnly? deadline, Writer by)
    {
        Demand(LogOperation.Write);
        var measure = Document.Measures.FirstOrDefault(one => one.Id == id) ?? throw new NotFoundException();
        measure.Expect(revision);
        new Check().That(status is MeasureStatus.Ongoing or MeasureStatus.Done or MeasureStatus.Stopped, ProblemCodes.StatusMissing, nameof(LogMeasure.Status))
            .That(measure.Status != MeasureStatus.Offered, ProblemCodes.NotYourAnswer)
            .That(by.Capacity != Capacity.Participant || measure.UnitId == by.UnitId, ProblemCodes.NotYourAnswer).Done();
        measure = measure with { Status = status, Deadline = deadline ?? measure.Deadline, Revision = Next };
        return Done(ChangeCodes.MeasureFollowedUp, Document with { Measures = Replace(Document.Measures, measure) }, status.ToString(), measure);
    }

    /// <summary>How one side sees it. What an employee writes down for the child is the child's, and says who wrote it.</summary>
    public LogChange Evaluate(Guid? measureId, int? rating, string? words, bool forChild, Writer by)
    {
        Demand(LogOperation.Write);
        var check = new Check();
        var text = check.Optional(words, nameof(LogEvaluation.Words));
        var measure = Document.Measures.FirstOrDefault(one => one.Id == measureId);
        if (measureId is not null && measure is null) throw new NotFoundException();
        check.That(rating is null or (>= 1 and <= 5), ProblemCodes.RatingUnknown, nameof(LogEvaluation.Rating))
            .That(rating is not null || text is not null, ProblemCodes.EvaluationEmpty, nameof(LogEvaluation.Rating))
            .That(!forChild || by.Capacity is not Capacity.Participant, ProblemCodes.NotYourVoice).Done();
        var side = forChild || by.Capacity == Capacity.Child ? EvaluationSide.Child : by.Capacity == Capacity.Guardian ? EvaluationSide.Guardian : EvaluationSide.Service;
        var evaluation = Signed(by, (at, id, unit, capacity) => new LogEvaluation
        {
            At = at, ById = id, ByUnitId = unit, By = capacity, Side = side, Topic = measure?.Topic ?? Topics.Together, MeasureId = measureId, Rating = rating, Words = text,
        });
        return Done(ChangeCodes.Evaluated, Document with { Evaluations = [.. Document.Evaluations, evaluation] }, side.ToString(), evaluation);
    }

    public LogChange Send(Guid? threadId, string? topic, string? title, string? words, Writer by)
    {
        Demand(LogOperation.Write);
        var first = threadId is null ? null : Document.Messages.FirstOrDefault(one => one.Id == threadId && one.ThreadId is null) ?? throw new NotFoundException();
        var check = new Check();
        var text = check.Required(words, nameof(LogMessage.Words), ProblemCodes.WordsMissing);
        var heading = first is null ? check.Required(title, nameof(LogMessage.Title), ProblemCodes.TitleMissing, Limits.Title) : null;
        if (first is null) OfTopic(check, topic);
        check.Done();
        var message = Signed(by, (at, id, unit, capacity) => new LogMessage
        {
            At = at, ById = id, ByUnitId = unit, By = capacity, Topic = first?.Topic ?? topic!, ThreadId = first?.Id, Title = heading, Words = text,
        });
        return Done(ChangeCodes.MessageSent, Document with { Messages = [.. Document.Messages, message] }, item: message);
    }

    public LogChange AddNote(string? topic, string? title, string? words, StoredFile? file, Writer by)
    {
        Demand(LogOperation.Write);
        var check = new Check();
        var heading = check.Required(title, nameof(LogNote.Title), ProblemCodes.TitleMissing, Limits.Title);
        var text = check.Required(words, nameof(LogNote.Words), ProblemCodes.WordsMissing);
        OfTopic(check, topic).Done();
        var note = Signed(by, (at, id, unit, capacity) => new LogNote { At = at, ById = id, ByUnitId = unit, By = capacity, Topic = topic!, Title = heading, Words = text, File = file });
        return Done(ChangeCodes.NoteAdded, Document with { Notes = [.. Document.Notes, note] }, item: note);
    }

    /// <summary>The language an interpreter is needed for; empty when nobody needs one any more (R94).</summary>
    public LogChange SetInterpreter(string? language)
    {
        Demand(LogOperation.Write);
        var check = new Check();
        var words = check.Optional(language, nameof(LogDocument.Interpreter), Limits.Title);
        check.Done();
        return Done(ChangeCodes.InterpreterSet, Document with { Interpreter = words });
    }

    /// <summary>A service is asked into the log; what it sees waits for the family's yes.</summary>
    public LogChange InviteService(Guid unitId, Guid? personId, DateOnly today)
    {
        Demand(LogOperation.InviteService);
        return Done(ChangeCodes.ServiceInvited, Document with
        {
            Participants = [.. Document.Participants.Where(one => one.UnitId != unitId), new() { UnitId = unitId, PersonId = personId, From = today }],
        });
    }

    private static Check OfTopic(Check check, string? topic) => check.That(topic is not null && Topics.OfContent.Contains(topic), ProblemCodes.TopicMissing, "Topic");

    private T Signed<T>(Writer by, Func<DateTimeOffset, Guid, Guid?, Capacity, T> make) where T : LogItem =>
        make(by.At, by.PersonId, by.IsFamily ? null : by.UnitId, by.Capacity) with { Revision = Next };

    private static IReadOnlyList<T> Replace<T>(IReadOnlyList<T> items, T changed) where T : LogItem => [.. items.Select(one => one.Id == changed.Id ? changed : one)];
}
