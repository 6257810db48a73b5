using Kommune.Contracts;

namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class ContentTests
{
    private static readonly Guid Nobody = Guid.CreateVersion7();

    private static IEnumerable<TestCaseData> Blanks()
    {
        static TestCaseData Case(string name, string code, Action<IndividualPlan> act) => new TestCaseData(act, code).SetArgDisplayNames(name);
        yield return Case("own words", ProblemCodes.OwnWordsMissing, plan => plan.SetOwnWords(0, Plans.Family, " ", null, null));
        yield return Case("strength", ProblemCodes.StrengthWordsMissing, plan => plan.AddStrength(Plans.Family, ""));
        yield return Case("need", ProblemCodes.NeedTextMissing, plan => plan.AddNeed(null, "Hjelp"));
        yield return Case("goal", ProblemCodes.GoalWordsMissing, plan => plan.AddGoal(Plans.Family, "\n", "Faglig"));
        yield return Case("measure", ProblemCodes.MeasureTitleMissing, plan => plan.AddMeasure(new() { GoalId = plan.Working.Goals[0].Id }));
        yield return Case("measure without goal", ProblemCodes.MeasureGoalMissing, plan => plan.AddMeasure(Plans.Measure(Nobody)));
        yield return Case("measure to no goal", ProblemCodes.MeasureGoalMissing,
            plan => plan.EditMeasure(plan.Working.Measures[0].Id, 1, Plans.Measure(Nobody)));
        yield return Case("participant kind", ProblemCodes.ParticipantKindMissing, plan => plan.AddParticipant(ParticipantKind.Unknown, Nobody, null, null, null));
        yield return Case("participant", ProblemCodes.ParticipantMissing, plan => plan.AddParticipant(ParticipantKind.Relative, null, null, " ", "Bestemor"));
        yield return Case("participant twice", ProblemCodes.ParticipantTwice, plan => plan.AddParticipant(ParticipantKind.Unit, Plans.School, null, null, "Igjen"));
        yield return Case("few services", ProblemCodes.FewServicesReasonMissing, plan => plan.SetFewServices(0, ""));
        yield return Case("responsible for", ProblemCodes.ResponsibleForMissing, plan => plan.SetResponsible(ResponsibleFor.Unknown, 0, Nobody, Nobody));
        yield return Case("responsible person", ProblemCodes.ResponsibleMissing, plan => plan.SetResponsible(ResponsibleFor.Plan, 0, Guid.Empty, Nobody));
        yield return Case("responsible unit", ProblemCodes.ResponsibleMissing, plan => plan.SetResponsible(ResponsibleFor.Plan, 0, Nobody, Guid.Empty));
        yield return Case("contributor", ProblemCodes.ContributorMissing, plan => plan.AddContribution(Contributor.Unknown, null, null, "Noe"));
        yield return Case("contribution", ProblemCodes.ContributionTextMissing, plan => plan.AddContribution(Contributor.Person, null, null, null));
        yield return Case("offer kind", ProblemCodes.OfferKindMissing, plan => plan.SetOffer(OfferKind.Unknown, 0, OfferAnswer.NotRelevant, null, null));
        yield return Case("offer answer", ProblemCodes.OfferAnswerMissing, plan => plan.SetOffer(OfferKind.Coordinator, 0, OfferAnswer.Unknown, null, null));
        yield return Case("offer date", ProblemCodes.OfferDateMissing, plan => plan.SetOffer(OfferKind.Coordinator, 0, OfferAnswer.Yes, null, null));
        yield return Case("period backwards", ProblemCodes.PeriodBackwards, plan => plan.SetPeriod(0, Plans.Today, Plans.Today.AddDays(-1), Plans.Today.AddDays(-1)));
        yield return Case("cooperation", ProblemCodes.CooperationWithMissing, plan => plan.AddCooperation(" ", null, "Noe"));
        yield return Case("child", ProblemCodes.ChildHowMissing, plan => plan.SetChildParticipation(0, null, null, "Ja", null));
        yield return Case("interpreter", ProblemCodes.InterpreterUnknown, plan => plan.SetLanguage(0, null, Interpreter.Unknown, null, null));
        yield return Case("part plan name", ProblemCodes.PartPlanNameMissing, plan => plan.AddPartPlan("", "Skolen"));
        yield return Case("part plan where", ProblemCodes.PartPlanWhereMissing, plan => plan.AddPartPlan("IOP", ""));
    }

    [TestCaseSource(nameof(Blanks))]
    public void What_is_missing_or_wrong_is_told_by_its_code_and_changes_nothing(Action<IndividualPlan> act, string code)
    {
        var plan = Plans.Complete();
        var before = plan.Document;
        Assert.That(Refused.Codes(() => act(plan)), Has.Member(code));
        Assert.That(plan.Document, Is.SameAs(before));
    }

    [Test]
    public void Titles_are_short_and_words_are_long()
    {
        var plan = Plans.Complete();
        var goal = plan.Working.Goals[0].Id;
        Assert.That(Refused.Codes(() => plan.AddGoal(Plans.Family, new string('a', 2000), null)), Is.Empty);
        Assert.That(Refused.Codes(() => plan.AddGoal(Plans.Family, new string('a', 2001), null)), Is.EqualTo(new[] { ProblemCodes.TextTooLong }));
        Assert.That(Refused.Codes(() => plan.AddMeasure(Plans.Measure(goal) with { Title = new string('a', 200) })), Is.Empty);
        Assert.That(Refused.Codes(() => plan.AddMeasure(Plans.Measure(goal) with { Title = new string('a', 201) })), Is.EqualTo(new[] { ProblemCodes.TextTooLong }));
    }

    [Test]
    public void A_period_lasts_at_most_three_years_and_the_review_is_inside()
    {
        string[] Period(DateOnly to, DateOnly review) => Refused.Codes(() => Plans.New().SetPeriod(0, Plans.Today, to, review));
        Assert.That(Period(Plans.Today.AddYears(3), Plans.Today), Is.Empty);
        Assert.That(Period(Plans.Today, Plans.Today), Is.Empty);
        Assert.That(Period(Plans.Today.AddYears(3).AddDays(1), Plans.Today), Is.EqualTo(new[] { ProblemCodes.PeriodTooLong }));
        Assert.That(Period(Plans.Today.AddYears(1), Plans.Today.AddDays(-1)), Is.EqualTo(new[] { ProblemCodes.ReviewOutsidePeriod }));
        Assert.That(Period(Plans.Today.AddYears(1), Plans.Today.AddYears(1).AddDays(1)), Is.EqualTo(new[] { ProblemCodes.ReviewOutsidePeriod }));
    }

    [Test]
    public void A_goal_with_measures_is_not_removed()
    {
        var plan = Plans.Complete();
        var (goal, measure) = (plan.Working.Goals[0], plan.Working.Measures[0]);
        Assert.That(Refused.Codes(() => plan.RemoveGoal(goal.Id, goal.Revision, Plans.Family)), Is.EqualTo(new[] { ProblemCodes.GoalHasMeasures }));
        plan.RemoveMeasure(measure.Id, measure.Revision);
        plan.RemoveGoal(goal.Id, goal.Revision, Plans.Family);
        Assert.That(plan.Working.Goals, Is.Empty);
    }

    [Test]
    public void Goals_move_one_place_and_stop_at_the_ends()
    {
        var plan = Plans.New();
        foreach (var words in new[] { "A", "B", "C" }) plan.AddGoal(Plans.Family, words, null);
        string Order() => string.Concat(plan.Working.Goals.Select(goal => goal.Words));
        var c = plan.Working.Goals[2].Id;
        plan.MoveGoal(c, up: false);
        Assert.That(Order(), Is.EqualTo("ABC"));
        plan.MoveGoal(c, up: true);
        Assert.That(Order(), Is.EqualTo("ACB"));
        plan.MoveGoal(c, up: true);
        plan.MoveGoal(c, up: true);
        Assert.That(Order(), Is.EqualTo("CAB"));
    }

    [Test]
    public void There_is_one_answer_for_each_kind_of_offer()
    {
        var plan = Plans.Complete();
        var offer = plan.Working.OfferOf(OfferKind.ContactDoctor)!;
        plan.SetOffer(OfferKind.ContactDoctor, offer.Revision, OfferAnswer.Yes, Plans.Today, "Dyktig Stetoskop");
        Assert.That(plan.Working.Offers, Has.Count.EqualTo(3));
        Assert.That((plan.Working.OfferOf(OfferKind.ContactDoctor)!.Id, plan.Working.OfferOf(OfferKind.ContactDoctor)!.Answer), Is.EqualTo((offer.Id, OfferAnswer.Yes)));
    }

    [Test]
    public void What_is_not_there_cannot_be_changed()
    {
        var plan = Plans.Active();
        Assert.That(() => plan.EditNeed(Nobody, 1, "x", null), Throws.TypeOf<NotFoundException>());
        Assert.That(() => plan.RemovePartPlan(Nobody, 1), Throws.TypeOf<NotFoundException>());
        Assert.That(() => plan.MoveGoal(Nobody, true), Throws.TypeOf<NotFoundException>());
        Assert.That(() => plan.FollowUp(Nobody, 0, MeasureStatus.Done, Plans.Today), Throws.TypeOf<NotFoundException>());
        Assert.That(() => plan.GiveVoice(Nobody, Plans.Family, 3, null, Plans.Today), Throws.TypeOf<NotFoundException>());
    }

    [Test]
    public void A_change_says_what_happened_and_nothing_of_what_was_said()
    {
        var plan = Plans.New();
        var change = plan.AddGoal(Plans.Family, "Hemmelig", "Faglig");
        Assert.That(change, Is.EqualTo(new PlanChange { Code = ChangeCodes.GoalAdded, Section = Sections.Goals, ItemId = plan.Working.Goals[0].Id, Version = 1 }));
        Assert.That(change.ToString(), Does.Not.Contain("Hemmelig"));
    }
}
