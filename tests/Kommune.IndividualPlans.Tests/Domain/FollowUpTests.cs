namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class FollowUpTests
{
    [Test]
    public void Progress_during_a_revision_is_seen_at_once_and_survives_the_approval()
    {
        var plan = Plans.Active();
        var id = plan.Content!.Measures[0].Id;
        plan.StartRevision();
        plan.FollowUp(id, 0, MeasureStatus.DoneContinues, Plans.Today);
        plan.GiveVoice(id, Plans.Family, 5, "Gøy!", Plans.Today);
        Assert.That((plan.Content!.Measures[0].Status, plan.Content.Measures[0].Voices.Count), Is.EqualTo((MeasureStatus.DoneContinues, 1)));
        plan.Approve(Plans.Mother, Capacity.Guardian, true, Plans.Now, Plans.Born);
        var measure = plan.Content!.Measures[0];
        Assert.That((measure.Status, measure.StatusOn, measure.Voices[0].Words), Is.EqualTo((MeasureStatus.DoneContinues, (DateOnly?)Plans.Today, "Gøy!")));
    }

    [Test]
    public void What_is_removed_in_the_draft_is_still_followed_up_until_the_new_version_applies()
    {
        var plan = Plans.Active();
        var measure = plan.Content!.Measures[0];
        plan.RemoveMeasure(measure.Id, measure.Revision);
        plan.FollowUp(measure.Id, 0, MeasureStatus.Done, Plans.Today);
        Assert.That((plan.Content!.Measures[0].Status, plan.Draft!.Measures.Count), Is.EqualTo((MeasureStatus.Done, 0)));
    }

    [Test]
    public void What_nobody_has_approved_yet_is_not_followed_up()
    {
        var plan = Plans.Active();
        plan.AddMeasure(Plans.Measure(plan.Content!.Goals[0].Id));
        Assert.That(() => plan.FollowUp(plan.Draft!.Measures[1].Id, 0, MeasureStatus.Done, Plans.Today), Throws.TypeOf<Contracts.NotFoundException>());
    }

    [Test]
    public void Help_that_is_already_there_starts_as_ongoing()
    {
        var plan = Plans.Complete();
        plan.AddMeasure(Plans.Measure(plan.Working.Goals[0].Id), ongoing: true);
        Assert.That(plan.Working.Measures.Select(measure => measure.Status), Is.EqualTo(new[] { MeasureStatus.Planned, MeasureStatus.Ongoing }));
    }

    [Test]
    public void A_follow_up_has_a_status()
    {
        var plan = Plans.Active();
        Assert.That(Refused.Codes(() => plan.FollowUp(plan.Content!.Measures[0].Id, 0, MeasureStatus.Unknown, Plans.Today)), Is.EqualTo(new[] { ProblemCodes.MeasureStatusMissing }));
    }

    [Test]
    public void The_person_and_the_service_are_heard_separately()
    {
        var plan = Plans.Active();
        var id = plan.Content!.Measures[0].Id;
        plan.GiveVoice(id, Plans.Together, 3, "Både og", Plans.Today);
        plan.GiveVoice(id, Plans.Teacher, 4, "Med 11 av 12 ganger", Plans.Today);
        plan.GiveVoice(id, Plans.Together with { TogetherWithPerson = false }, 2, null, Plans.Today);
        Assert.That(plan.Content!.Measures[0].Voices.Select(voice => (voice.Side, voice.Rating, voice.UnitId)), Is.EqualTo(new[]
        {
            (VoiceSide.Own, 3, (Guid?)null), (VoiceSide.Service, 4, Plans.School), (VoiceSide.Service, 2, Plans.Respite),
        }));
    }

    [Test]
    public void A_voice_is_the_persons_or_a_services_and_rates_from_one_to_five()
    {
        var plan = Plans.Active();
        var id = plan.Content!.Measures[0].Id;
        string[] Voice(Writer by, int rating) => Refused.Codes(() => plan.GiveVoice(id, by, rating, null, Plans.Today));
        Assert.That(Voice(Plans.Family, 1), Is.Empty);
        Assert.That(Voice(Plans.Family, 5), Is.Empty);
        Assert.That(Voice(Plans.Family, 0), Is.EqualTo(new[] { ProblemCodes.VoiceRating }));
        Assert.That(Voice(Plans.Family, 6), Is.EqualTo(new[] { ProblemCodes.VoiceRating }));
        Assert.That(Voice(Plans.Family with { Capacity = Capacity.Relative }, 3), Is.EqualTo(new[] { ProblemCodes.VoiceNotYours }));
        Assert.That(Voice(Plans.Teacher with { UnitId = null }, 3), Is.EqualTo(new[] { ProblemCodes.VoiceNotYours }));
    }

    [Test]
    public void An_evaluation_asks_what_is_important_and_sets_the_next_review_in_both_versions()
    {
        var plan = Plans.Active();
        plan.StartRevision();
        var review = Plans.Today.AddMonths(6);
        plan.Evaluate(Plans.Together, StillImportant.Partly, "Mest det med lek", "Godt samarbeid", EvaluationOutcome.Continue, review, Plans.Today);
        foreach (var content in new[] { plan.Content!, plan.Draft! })
        {
            Assert.That((content.Evaluations[0].OwnWords, content.Evaluations[0].ServiceWords, content.Evaluations[0].NextReview, content.Period!.NextReview),
                Is.EqualTo(("Mest det med lek", "Godt samarbeid", (DateOnly?)review, review)));
        }
    }

    [Test]
    public void An_evaluation_that_wants_a_revision_opens_one()
    {
        var plan = Plans.Active();
        var change = plan.Evaluate(Plans.Family, StillImportant.No, null, null, EvaluationOutcome.Revise, Plans.Today.AddDays(30), Plans.Today);
        Assert.That((change.RevisionStarted, plan.State, plan.Draft), Is.EqualTo((true, PlanState.UnderRevision, plan.Content)));
    }

    [Test]
    public void An_evaluation_that_wants_an_end_needs_no_next_review_and_ends_nothing_by_itself()
    {
        var plan = Plans.Active();
        var period = plan.Content!.Period;
        plan.Evaluate(Plans.Family, StillImportant.No, null, null, EvaluationOutcome.End, null, Plans.Today);
        Assert.That((plan.State, plan.Content!.Period, plan.Content.Evaluations[0].Outcome), Is.EqualTo((PlanState.Active, period, EvaluationOutcome.End)));
    }

    [Test]
    public void An_evaluation_without_answers_is_refused()
    {
        var plan = Plans.Active();
        string[] Evaluate(DateOnly? review, Writer? by = null, string? own = null, StillImportant still = StillImportant.Yes) =>
            Refused.Codes(() => plan.Evaluate(by ?? Plans.Family, still, own, null, EvaluationOutcome.Continue, review, Plans.Today));
        Assert.That(Evaluate(null), Is.EqualTo(new[] { ProblemCodes.ReviewMissing }));
        Assert.That(Evaluate(Plans.Today), Is.EqualTo(new[] { ProblemCodes.ReviewMissing }));
        Assert.That(Evaluate(Plans.Today.AddYears(1).AddDays(1)), Is.EqualTo(new[] { ProblemCodes.ReviewOutsidePeriod }));
        Assert.That(Evaluate(Plans.Today.AddDays(9), still: StillImportant.Unknown), Is.EqualTo(new[] { ProblemCodes.EvaluationAnswerMissing }));
        Assert.That(Evaluate(Plans.Today.AddDays(9), Plans.Teacher, "Jeg"), Is.EqualTo(new[] { ProblemCodes.OwnWordsNotYours }));
        Assert.That(Evaluate(Plans.Today.AddDays(9), Plans.Teacher), Is.Empty);
        Assert.That(Refused.Codes(() => plan.Evaluate(Plans.Family, StillImportant.Yes, null, null, EvaluationOutcome.Unknown, Plans.Today.AddDays(9), Plans.Today)),
            Is.EqualTo(new[] { ProblemCodes.EvaluationOutcomeMissing }));
    }

    [Test]
    public void Progress_counts_what_is_done_and_leaves_out_what_is_stopped()
    {
        var plan = Plans.Complete();
        var goal = plan.Working.Goals[0].Id;
        foreach (var day in new[] { new DateOnly(2026, 11, 15), new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 2) })
            plan.AddMeasure(Plans.Measure(goal) with { Deadline = day });
        plan.Approve(Plans.Mother, Capacity.Guardian, true, Plans.Now, Plans.Born);
        var measures = plan.Content!.Measures;
        plan.FollowUp(measures[0].Id, 0, MeasureStatus.DoneContinues, Plans.Today);
        plan.FollowUp(measures[3].Id, 0, MeasureStatus.Stopped, Plans.Today);
        Assert.That(Progress.OfGoal(plan.Content, goal), Is.EqualTo(new Progress(1, 4)));
        Assert.That(Progress.OfPlan(plan.Content), Is.EqualTo(new Progress(1, 4)));
        Assert.That(Progress.OfGoal(plan.Content, Guid.Empty), Is.EqualTo(new Progress(0, 0)));
        Assert.That(Progress.Overdue(plan.Content, Plans.Today).Select(measure => measure.Id), Is.EqualTo(new[] { measures[4].Id, measures[1].Id }));
        Assert.That(Progress.NextDue(plan.Content, Plans.Today)!.Id, Is.EqualTo(measures[2].Id), "due today is not overdue");
        Assert.That(Progress.NextDue(plan.Content, Plans.Today.AddDays(1)), Is.Null);
    }
}
