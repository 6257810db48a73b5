using System.Text.Json.Serialization;
using Kommune.Contracts;

namespace Kommune.Stafettlogg.Meetings;

/// <summary>
/// A meeting about a log: called, prepared, written together, approved by the family. Pure; a change gives a new one. Nothing that the family
/// has approved can be changed by anybody.
/// </summary>
internal sealed record LogMeeting
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid LogId { get; init; }
    public int Version { get; init; } = 1;
    public MeetingState State { get; init; } = MeetingState.Called;
    public required DateTimeOffset StartsAt { get; init; }
    public string? Place { get; init; }
    public string? VideoLink { get; init; }
    public required string Why { get; init; }

    /// <summary>Language of the interpreter who was needed when the meeting was called.</summary>
    public string? InterpreterFor { get; init; }
    public InterpreterAnswer Interpreter { get; init; }
    public required Guid CalledById { get; init; }
    public IReadOnlyList<Guid> Invited { get; init; } = [];
    public IReadOnlyList<Guid> Present { get; init; } = [];
    public IReadOnlyList<AgendaPoint> Points { get; init; } = [];
    public IReadOnlyList<MeetingDecision> Decisions { get; init; } = [];
    public IReadOnlyList<MeetingComment> Comments { get; init; } = [];
    public DateTimeOffset? WrittenAt { get; init; }
    public DateTimeOffset? ApprovedAt { get; init; }
    public Guid? ApprovedById { get; init; }

    [JsonIgnore]
    public bool IsLocked => State is MeetingState.Approved or MeetingState.Cancelled;

    /// <summary>The agenda in its order: what the child wants to say comes first, then the family, then what is open.</summary>
    [JsonIgnore]
    public IEnumerable<AgendaPoint> Agenda => Points.OrderBy(point => point.From).ThenBy(point => point.At).ThenBy(point => point.Id);

    /// <param name="log">The log; its open measures and goals are the beginning of the agenda.</param>
    /// <param name="input">When, where and why.</param>
    /// <param name="invited">Everybody who is in the log.</param>
    /// <param name="by">Who calls.</param>
    public static LogMeeting Call(LogDocument log, MeetingInput input, IReadOnlyList<Guid> invited, Writer by)
    {
        var check = new Check();
        var why = check.Required(input.Why, nameof(Why), "problem.meeting-why", Limits.Title);
        var place = check.Optional(input.Place, nameof(Place), Limits.Title);
        var video = check.Optional(input.VideoLink, nameof(VideoLink), Limits.Title);
        check.That(input.StartsAt >= by.At, "problem.meeting-time", nameof(StartsAt))
            .That(log.Interpreter is null || input.Interpreter is InterpreterAnswer.Booked or InterpreterAnswer.NotThisTime, "problem.meeting-interpreter", nameof(Interpreter), log.Interpreter ?? "")
            .That(place is not null || video is not null, "problem.meeting-place", nameof(Place))
            .That(video is null || (Uri.TryCreate(video, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps), "problem.meeting-video", nameof(VideoLink)).Done();
        IEnumerable<AgendaPoint> open =
        [
            .. log.Measures.Where(one => one.IsOpen).Select(one => Point(PointFrom.Measure, one.Topic, one.Title, one.Id, by)),
            .. log.Goals.Where(one => one.Status == GoalStatus.Open).Select(one => Point(PointFrom.Goal, one.Topic, one.Words, one.Id, by)),
        ];
        return new()
        {
            LogId = log.Id, StartsAt = input.StartsAt!.Value, Place = place, VideoLink = video, Why = why, CalledById = by.PersonId, Invited = invited, Points = [.. open],
            InterpreterFor = log.Interpreter, Interpreter = log.Interpreter is null ? InterpreterAnswer.Unknown : input.Interpreter,
        };
    }

    public LogMeeting Add(string? topic, string? words, Writer by)
    {
        DemandOpen();
        var check = new Check();
        var text = check.Required(words, nameof(AgendaPoint.Words), ProblemCodes.WordsMissing, Limits.Title);
        check.That(topic is not null && Topics.OfContent.Contains(topic), ProblemCodes.TopicMissing, nameof(AgendaPoint.Topic)).Done();
        var from = by.Capacity switch { Capacity.Child => PointFrom.Child, Capacity.Guardian => PointFrom.Family, _ => PointFrom.Helper };
        return Next(this with { Points = [.. Points, Point(from, topic!, text, itemId: null, by)] });
    }

    /// <summary>What was said, point by point, and who was there.</summary>
    /// <param name="expected">The version that was read: minutes that two write at once are not lost, the second is shown the first's.</param>
    /// <param name="words">By point; a point that is not named stays as it is.</param>
    /// <param name="present">Of those invited.</param>
    /// <param name="by">Who writes.</param>
    public LogMeeting Write(int expected, IReadOnlyDictionary<Guid, string?> words, IReadOnlyCollection<Guid> present, Writer by)
    {
        DemandOpen();
        if (expected != Version) throw new StaleVersionException(Points.Where(point => words.ContainsKey(point.Id)).ToDictionary(point => $"Words-{point.Id:N}", point => point.Minutes ?? ""));
        var check = new Check();
        var points = Points.Select(point => words.TryGetValue(point.Id, out var text) ? Written(point, check.Optional(text, $"Words-{point.Id:N}"), by) : point).ToList();
        check.Done();
        return Next(this with { Points = points, Present = [.. Invited.Where(present.Contains)] });
    }

    /// <summary>The meeting agreed on a measure, which the log has already.</summary>
    public LogMeeting Agree(LogMeasure measure)
    {
        DemandOpen();
        return Next(this with { Decisions = [.. Decisions, new() { MeasureId = measure.Id, Topic = measure.Topic, At = measure.At }] });
    }

    /// <summary>The minutes are done: the family reads them, and may approve or comment.</summary>
    public LogMeeting Publish(DateTimeOffset at)
    {
        DemandOpen();
        new Check().That(Points.Any(point => point.Minutes is not null) || Decisions.Count > 0, "problem.meeting-empty").That(StartsAt <= at, "problem.meeting-not-yet").Done();
        return Next(this with { State = MeetingState.Written, WrittenAt = at });
    }

    /// <summary>By the family: from now on nothing in it changes.</summary>
    public LogMeeting Approve(int expected, Writer by)
    {
        if (State != MeetingState.Written) throw new RuleViolationException("problem.meeting-not-written");
        // What is approved is what was read.
        if (expected != Version) throw new StaleVersionException();
        if (!by.IsFamily) throw new AccessDeniedException(DenyReason.RightTooLow);
        return Next(this with { State = MeetingState.Approved, ApprovedAt = by.At, ApprovedById = by.PersonId });
    }

    /// <summary>Beside the minutes, also when they are locked.</summary>
    public LogMeeting Comment(string? words, Writer by)
    {
        if (State is not (MeetingState.Written or MeetingState.Approved)) throw new RuleViolationException("problem.meeting-not-written");
        var check = new Check();
        var text = check.Required(words, nameof(MeetingComment.Words), ProblemCodes.WordsMissing);
        check.Done();
        return Next(this with { Comments = [.. Comments, new() { ById = by.PersonId, ByUnitId = by.IsFamily ? null : by.UnitId, By = by.Capacity, At = by.At, Words = text }] });
    }

    /// <summary>
    /// Without what was on the wrong person (R78), also when it is locked: points and decisions about entries that are gone, and what was written
    /// in the meeting itself. Null when there is nothing of it.
    /// </summary>
    public LogMeeting? Without(IReadOnlyCollection<Guid> itemIds)
    {
        bool IsGone(Guid? id) => id is { } one && itemIds.Contains(one);
        var left = this with
        {
            // A point about something of the log stays, without what was said about somebody else.
            Points = [.. Points.Where(point => !IsGone(point.ItemId) && (point.ItemId is not null || !IsGone(point.Id))).Select(point => IsGone(point.Id) ? point with { Minutes = null, MinutesBy = null } : point)],
            Decisions = [.. Decisions.Where(decision => !IsGone(decision.MeasureId))],
            Comments = [.. Comments.Where(comment => !IsGone(comment.Id))],
        };
        var isSame = left.Points.SequenceEqual(Points) && left.Decisions.Count == Decisions.Count && left.Comments.Count == Comments.Count;
        return isSame ? null : Next(left);
    }

    /// <summary>Somebody in it was known already (R3), also when it is locked: who it is has not changed.</summary>
    public LogMeeting Follow(Guid from, Guid into) => Next(LogJson.Rename(this, from, into));

    public LogMeeting Cancel()
    {
        if (State != MeetingState.Called) throw new RuleViolationException("problem.meeting-locked");
        return Next(this with { State = MeetingState.Cancelled });
    }

    private void DemandOpen()
    {
        if (IsLocked) throw new RuleViolationException("problem.meeting-locked");
    }

    /// <summary>Words that stand as they were are still the first writer's.</summary>
    private static AgendaPoint Written(AgendaPoint point, string? minutes, Writer by) =>
        minutes == point.Minutes ? point : point with { Minutes = minutes, MinutesBy = minutes is null ? null : Signature.Of(by) };

    private LogMeeting Next(LogMeeting changed) => changed with { Version = Version + 1 };

    private static AgendaPoint Point(PointFrom from, string topic, string words, Guid? itemId, Writer by) =>
        new() { From = from, Topic = topic, Words = words, ItemId = itemId, ById = by.PersonId, At = by.At };
}
