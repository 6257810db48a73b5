using Kommune.Contracts;
using Kommune.Stafettlogg.Meetings;

namespace Kommune.Stafettlogg.Tests.Meetings;

/// <summary>A meeting without a database: the order of its agenda, and that what the family has approved stays as it is.</summary>
internal sealed class LogMeetingTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly Writer Holder = Of(Capacity.Holder);
    private static readonly Writer Mother = Of(Capacity.Guardian);
    private static readonly Writer Child = Of(Capacity.Child);

    [Test]
    public void The_childs_points_come_first_then_the_familys_then_what_is_open()
    {
        var meeting = Call().Add(Topics.Together, "Kan vi møtes sjeldnere?", Holder).Add(Topics.Home, "Leggetid", Mother).Add(Topics.Learning, "Jeg vil sitte foran", Child);
        Assert.That(meeting.Agenda.Select(point => point.Words), Is.EqualTo(["Jeg vil sitte foran", "Leggetid", "Lekegruppe", "Jeg vil ha noen å gå sammen med", "Kan vi møtes sjeldnere?"]));
    }

    [Test, Property("Rule", "R75")]
    public void What_the_family_has_approved_nobody_changes()
    {
        var meeting = Held();
        Assert.That(() => meeting.Approve(meeting.Version, Holder), Throws.TypeOf<AccessDeniedException>());
        var approved = meeting.Approve(meeting.Version, Mother);
        Assert.That(approved.State, Is.EqualTo(MeetingState.Approved));
        Refused(() => approved.Write(approved.Version, new Dictionary<Guid, string?>(), [], Holder), "problem.meeting-locked");
        Refused(() => approved.Add(Topics.Home, "Mer", Mother), "problem.meeting-locked");
        Refused(() => approved.Publish(At.AddDays(9)), "problem.meeting-locked");
        Refused(() => approved.Approve(approved.Version, Mother), "problem.meeting-not-written");
        Assert.That(approved.Comment("Jeg husker det annerledes.", Mother).Comments, Has.Count.EqualTo(1), "a comment stands beside");
    }

    [Test]
    public void What_is_approved_is_what_was_read()
    {
        var meeting = Held();
        var point = meeting.Points[0].Id;
        var changed = meeting.Write(meeting.Version, new Dictionary<Guid, string?> { [point] = "Noe annet" }, [], Holder);
        Assert.That(() => changed.Approve(meeting.Version, Mother), Throws.TypeOf<StaleVersionException>());
    }

    [Test]
    public void Two_who_write_the_minutes_at_once_lose_nothing()
    {
        var meeting = Call();
        var point = meeting.Points[0].Id;
        var first = meeting.Write(meeting.Version, new Dictionary<Guid, string?> { [point] = "Går fint" }, [], Holder);
        var stale = Assert.Throws<StaleVersionException>(() => first.Write(meeting.Version, new Dictionary<Guid, string?> { [point] = "Går dårlig" }, [], Holder));
        Assert.That(stale!.Current.Values, Is.EqualTo(["Går fint"]));
    }

    [Test]
    public void A_call_says_when_where_and_why()
    {
        Refused(() => LogMeeting.Call(Log(), new() { StartsAt = At.AddHours(-1), Place = "Skolen", Why = "Se hvordan det går" }, [], Holder), "problem.meeting-time");
        Refused(() => LogMeeting.Call(Log(), new() { StartsAt = At.AddDays(1), Why = "Se hvordan det går" }, [], Holder), "problem.meeting-place");
        Refused(() => LogMeeting.Call(Log(), new() { StartsAt = At.AddDays(1), VideoLink = "javascript:alert(1)", Why = "Se hvordan det går" }, [], Holder), "problem.meeting-video");
        Refused(() => LogMeeting.Call(Log(), new() { StartsAt = At.AddDays(1), Place = "Skolen" }, [], Holder), "problem.meeting-why");
    }

    [Test, Property("Rule", "R94")]
    public void Where_the_family_needs_an_interpreter_a_call_is_not_sent_before_one_is_booked_or_not_wanted()
    {
        var input = new MeetingInput { StartsAt = At.AddDays(1), Place = "Skolen", Why = "Se hvordan det går" };
        var log = Log() with { Interpreter = "arabisk" };
        Refused(() => LogMeeting.Call(log, input, [], Holder), "problem.meeting-interpreter");
        var called = LogMeeting.Call(log, input with { Interpreter = InterpreterAnswer.Booked }, [], Holder);
        Assert.That((called.InterpreterFor, called.Interpreter), Is.EqualTo(("arabisk", InterpreterAnswer.Booked)));
        Assert.That(LogMeeting.Call(Log(), input, [], Holder).InterpreterFor, Is.Null);
    }

    [Test]
    public void Minutes_are_not_done_before_the_meeting_or_with_nothing_in_them()
    {
        var meeting = Call();
        Refused(() => meeting.Publish(At.AddDays(2)), "problem.meeting-empty");
        var written = meeting.Write(meeting.Version, new Dictionary<Guid, string?> { [meeting.Points[0].Id] = "Går fint" }, [], Holder);
        Refused(() => written.Publish(At), "problem.meeting-not-yet");
    }

    private static LogMeeting Call() => LogMeeting.Call(Log(), new() { StartsAt = At.AddDays(1), Place = "Skolen", Why = "Se hvordan det går" }, [Mother.PersonId], Holder);

    private static LogMeeting Held()
    {
        var meeting = Call();
        return meeting.Write(meeting.Version, new Dictionary<Guid, string?> { [meeting.Points[0].Id] = "Går fint" }, [Mother.PersonId], Holder).Publish(At.AddDays(1));
    }

    private static LogDocument Log()
    {
        var log = RelayLog.Propose(Guid.CreateVersion7(), "Vil ha det bedre om morgenen.", 1, true, "heard", Holder);
        log.Open(true, At);
        log.AddGoal(Topics.Interaction, "Jeg vil ha noen å gå sammen med", null, Holder);
        log.AddMeasure(new() { Topic = Topics.Interaction, Title = "Lekegruppe", Arena = Arena.School }, Holder);
        return log.Document;
    }

    private static Writer Of(Capacity capacity) => new() { PersonId = Guid.CreateVersion7(), Capacity = capacity, At = At };

    private static void Refused(Action act, string code) => Assert.That(
        Assert.Throws<RuleViolationException>(() => act())!.Problems.Select(problem => problem.Code), Does.Contain(code));
}
