using Kommune.Contracts;

namespace Kommune.Stafettlogg.Tests;

/// <summary>What is written in a log, without a database.</summary>
internal sealed class ContentTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid School = Guid.CreateVersion7();
    private static readonly Guid Clinic = Guid.CreateVersion7();
    private static readonly Writer Holder = new() { PersonId = Guid.CreateVersion7(), UnitId = School, Capacity = Capacity.Holder, At = At };
    private static readonly Writer Service = new() { PersonId = Guid.CreateVersion7(), UnitId = Clinic, Capacity = Capacity.Participant, At = At };
    private static readonly Writer Mother = new() { PersonId = Guid.CreateVersion7(), Capacity = Capacity.Guardian, At = At };

    private RelayLog _log = null!;

    [SetUp]
    public void Open()
    {
        _log = RelayLog.Propose(Guid.CreateVersion7(), "Vil ha det bedre om morgenen.", 1, true, "heard", Holder);
        _log.Open(true, At);
    }

    [Test]
    public void A_measure_at_home_is_an_offer_the_family_accepts()
    {
        _log.AddMeasure(new() { Topic = Topics.Home, Title = "Lydbok", Arena = Arena.Home }, Holder);
        var offer = _log.Document.Measures[0];
        Assert.That(offer.Status, Is.EqualTo(MeasureStatus.Offered));
        Refused(() => _log.AnswerMeasure(offer.Id, true, Holder), ProblemCodes.NotYourAnswer);
        Refused(() => _log.FollowUp(offer.Id, offer.Revision, MeasureStatus.Done, null, Holder), ProblemCodes.NotYourAnswer);
        _log.AnswerMeasure(offer.Id, true, Mother);
        Assert.That(_log.Document.Measures[0].Status, Is.EqualTo(MeasureStatus.Ongoing));
        Refused(() => _log.AnswerMeasure(offer.Id, false, Mother), ProblemCodes.MeasureNotOffered);
    }

    [Test]
    public void What_the_family_writes_for_home_needs_no_answer()
    {
        _log.AddMeasure(new() { Topic = Topics.Home, Title = "Lydbok", Arena = Arena.Home }, Mother);
        Assert.That(_log.Document.Measures[0].Status, Is.EqualTo(MeasureStatus.Ongoing));
    }

    [Test]
    public void Another_service_follows_up_what_it_carries_and_nothing_else()
    {
        _log.AddMeasure(new() { Topic = Topics.Learning, Title = "Fast plass", Arena = Arena.School, UnitId = School }, Holder);
        _log.AddMeasure(new() { Topic = Topics.Health, Title = "Samtaler", Arena = Arena.Other, UnitId = Clinic }, Holder);
        var (others, own) = (_log.Document.Measures[0], _log.Document.Measures[1]);
        Refused(() => _log.FollowUp(others.Id, others.Revision, MeasureStatus.Done, null, Service), ProblemCodes.NotYourAnswer);
        _log.FollowUp(own.Id, own.Revision, MeasureStatus.Done, null, Service);
        Assert.That(_log.Document.Measures[1].Status, Is.EqualTo(MeasureStatus.Done));
    }

    [Test]
    public void A_measure_has_the_topic_of_its_goal()
    {
        _log.AddGoal(Topics.Language, "Jeg vil bli forstått.", null, Holder);
        _log.AddMeasure(new() { Topic = Topics.Learning, GoalId = _log.Document.Goals[0].Id, Title = "Bok", Arena = Arena.School }, Holder);
        Assert.That(_log.Document.Measures[0].Topic, Is.EqualTo(Topics.Language));
    }

    [Test]
    public void The_childs_voice_is_words_or_a_reason_why_nobody_asked()
    {
        Refused(() => _log.GiveVoice(null, Participation.Unknown, null, null, Holder), ProblemCodes.VoiceMissing);
        _log.GiveVoice(null, Participation.Unknown, "Var syk.", null, Holder);
        Assert.That(_log.Document.Voices[0].NotAskedBecause, Is.EqualTo("Var syk."));
        _log.GiveVoice("Jeg vil lese i fred.", Participation.Unknown, "Var syk.", null, Holder);
        Assert.That(_log.Document.Voices[1].NotAskedBecause, Is.Null, "who has spoken was asked");
        Refused(() => _log.GiveVoice("Jeg vil lese.", Participation.Unknown, null, null, Service), ProblemCodes.NotYourVoice);
    }

    [Test]
    public void Each_side_has_its_own_evaluation()
    {
        _log.Evaluate(null, 2, null, true, Holder);
        _log.Evaluate(null, 3, null, false, Holder);
        _log.Evaluate(null, null, "Bedre", false, Mother);
        Assert.That(_log.Document.Evaluations.Select(one => one.Side), Is.EqualTo(new[] { EvaluationSide.Child, EvaluationSide.Service, EvaluationSide.Guardian }));
        Refused(() => _log.Evaluate(null, 6, null, false, Mother), ProblemCodes.RatingUnknown);
        Refused(() => _log.Evaluate(null, null, " ", false, Mother), ProblemCodes.EvaluationEmpty);
    }

    [Test, Property("Rule", "R16")]
    public void When_a_consent_has_run_out_writing_is_refused_with_what_to_do_and_nothing_is_lost()
    {
        _log.AddMoment("Lo høyt.", Holder);
        _log.LapseConsent();
        Refused(() => _log.AddMoment("Sang.", Holder), ProblemCodes.ConsentMissing);
        Refused(() => _log.RenewConsent(false), ProblemCodes.ConsentMissing);
        _log.RenewConsent(true);
        Assert.That((_log.State, _log.Document.BrightMoments.Count), Is.EqualTo((LogState.Open, 1)));
    }

    [Test]
    public void A_log_that_lost_its_consent_in_a_pause_comes_back_to_the_pause()
    {
        _log.Pause("Ferie", new(2026, 12, 1), new(2026, 11, 20));
        _log.LapseConsent();
        _log.RenewConsent(true);
        Assert.That(_log.State, Is.EqualTo(LogState.Paused));
    }

    [Test]
    public void The_family_may_end_the_log_at_any_time_also_without_a_consent()
    {
        _log.LapseConsent();
        _log.Close(ClosingReason.FamilyWishes, null, null, null, Mother.PersonId, At);
        Assert.That(_log.State, Is.EqualTo(LogState.Closed));
        Refused(() => _log.AddMoment("Lo høyt.", Holder), ProblemCodes.NotNow);
    }

    [Test]
    public void Closing_has_a_reason_and_the_folder_a_number()
    {
        Refused(() => _log.Close(ClosingReason.Unknown, null, null, null, Mother.PersonId, At), ProblemCodes.ClosingReasonMissing);
        Refused(() => _log.Archive("1", At), ProblemCodes.NotNow);
        _log.Close(ClosingReason.GoalReached, "At noen ventet.", null, "Lun Peis", Holder.PersonId, At);
        Refused(() => _log.Archive(" ", At), ProblemCodes.ReceiptMissing);
        _log.Archive("2026/114", At);
        Assert.That(_log.Document.Closing!.Receipt, Is.EqualTo("2026/114"));
    }

    [Test, Property("Rule", "R17")]
    public void A_service_reads_the_topics_it_has_and_nothing_of_the_others()
    {
        Fill();
        var seen = _log.Document.VisibleTo((section, _) => section == Topics.Language);
        var text = LogJson.Write(seen);
        Assert.That(seen.Goals.Select(goal => goal.Topic), Is.EqualTo(new[] { Topics.Language }));
        Assert.That(text, Does.Contain("forstått").And.Not.Contain("leke").And.Not.Contain("skilsmisse").And.Not.Contain("morgenen").And.Not.Contain("Lo høyt"));
    }

    [Test, Property("Rule", "R32")]
    public void What_was_written_before_a_service_came_is_not_among_what_it_reads()
    {
        Fill();
        _log.AddGoal(Topics.Language, "Jeg vil synge.", null, Holder with { At = At.AddDays(30) });
        var seen = _log.Document.VisibleTo((section, at) => section == Topics.Language && at >= At.AddDays(20));
        Assert.That(seen.Goals.Select(goal => goal.Words), Is.EqualTo(new[] { "Jeg vil synge." }));
    }

    [Test, Property("Rule", "R75")]
    public void Who_saves_after_somebody_else_is_shown_what_stands_now()
    {
        _log.AddGoal(Topics.Language, "Jeg vil bli forstått.", null, Holder);
        var goal = _log.Document.Goals[0];
        _log.EditGoal(goal.Id, goal.Revision, "Jeg vil snakke.", null, GoalStatus.Open);
        var stale = Assert.Throws<StaleVersionException>(() => _log.EditGoal(goal.Id, goal.Revision, "Jeg vil synge.", null, GoalStatus.Open));
        Assert.That(stale!.Current["Words"], Is.EqualTo("Jeg vil snakke."));
    }

    [TestCase(0), TestCase(4), TestCase(-1)]
    public void No_log_begins_at_a_level_that_is_not_one(int level) =>
        Refused(() => RelayLog.Propose(Guid.CreateVersion7(), "Vil ha det bedre.", level, false, null, Holder), ProblemCodes.LevelUnknown);

    [Test, Property("Rule", "R20")]
    public void Before_a_family_is_asked_about_a_child_the_child_is_told_or_heard() =>
        Refused(() => RelayLog.Propose(Guid.CreateVersion7(), "Vil ha det bedre.", 1, true, null, Holder), ProblemCodes.ChildNotInformed);

    private void Fill()
    {
        _log.AddGoal(Topics.Language, "Jeg vil bli forstått.", null, Holder);
        _log.AddGoal(Topics.Interaction, "Jeg vil ha noen å leke med.", null, Holder);
        _log.AddMoment("Lo høyt.", Holder);
        _log.Send(null, Topics.Together, "Om skilsmisse", "Vi flytter fra hverandre.", Mother);
    }

    private static void Refused(Action act, string code) => Assert.That(() => act(), Throws.TypeOf<RuleViolationException>().With.Message.EqualTo(code));
}
