using Kommune.Contracts;

namespace Kommune.IndividualPlans.Tests.Domain;

/// <summary>Whoever comes second is shown what now stands; nothing is overwritten in silence.</summary>
internal sealed class LostRaceTests
{
    private static IEnumerable<TestCaseData> Edits()
    {
        static TestCaseData Case(string name, Action<IndividualPlan, int> act, Func<PlanContent, PlanItem> item, string field) =>
            new TestCaseData(act, item, field).SetArgDisplayNames(name);
        yield return Case("own words", (p, r) => p.SetOwnWords(r, Plans.Family, "x", null, null), c => c.OwnWords!, "Words");
        yield return Case("edit strength", (p, r) => p.EditStrength(p.Working.Strengths[0].Id, r, Plans.Family, "x"), c => c.Strengths[0], "Words");
        yield return Case("remove strength", (p, r) => p.RemoveStrength(p.Working.Strengths[0].Id, r, Plans.Family), c => c.Strengths[0], "Words");
        yield return Case("edit need", (p, r) => p.EditNeed(p.Working.Needs[0].Id, r, "x", null), c => c.Needs[0], "Text");
        yield return Case("remove need", (p, r) => p.RemoveNeed(p.Working.Needs[0].Id, r), c => c.Needs[0], "WishedHelp");
        yield return Case("edit goal", (p, r) => p.EditGoal(p.Working.Goals[0].Id, r, Plans.Family, "x", null), c => c.Goals[0], "Professional");
        yield return Case("remove goal", (p, r) =>
        {
            var goal = p.Working.Goals[0];
            foreach (var measure in p.Working.Measures) p.RemoveMeasure(measure.Id, measure.Revision);
            p.RemoveGoal(goal.Id, r, Plans.Family);
        }, c => c.Goals[0], "Words");
        yield return Case("edit measure", (p, r) => p.EditMeasure(p.Working.Measures[0].Id, r, Plans.Measure(p.Working.Goals[0].Id)), c => c.Measures[0], "HowCarriedOut");
        yield return Case("remove measure", (p, r) => p.RemoveMeasure(p.Working.Measures[0].Id, r), c => c.Measures[0], "Title");
        yield return Case("remove participant", (p, r) => p.RemoveParticipant(p.Working.Participants[0].Id, r), c => c.Participants[0], "Role");
        yield return Case("plan responsible", (p, r) => p.SetResponsible(ResponsibleFor.Plan, r, Plans.Mother, Plans.School), c => c.PlanResponsible!, "PersonId");
        yield return Case("coordination", (p, r) => p.SetResponsible(ResponsibleFor.Coordination, r, Plans.Mother, Plans.School), c => c.CoordinationResponsible!, "UnitId");
        yield return Case("edit contribution", (p, r) => p.EditContribution(p.Working.Contributions[0].Id, r, Contributor.Person, null, null, "x"), c => c.Contributions[0], "Text");
        yield return Case("remove contribution", (p, r) => p.RemoveContribution(p.Working.Contributions[0].Id, r), c => c.Contributions[0], "Text");
        yield return Case("offer", (p, r) => p.SetOffer(OfferKind.ChildCoordinator, r, OfferAnswer.No, Plans.Today, null), c => c.OfferOf(OfferKind.ChildCoordinator)!, "Who");
        yield return Case("period", (p, r) => p.SetPeriod(r, Plans.Today, Plans.Today, Plans.Today), c => c.Period!, "To");
        yield return Case("edit cooperation", (p, r) => p.EditCooperation(p.Working.Cooperation[0].Id, r, "x", null, null), c => c.Cooperation[0], "With");
        yield return Case("remove cooperation", (p, r) => p.RemoveCooperation(p.Working.Cooperation[0].Id, r), c => c.Cooperation[0], "About");
        yield return Case("child", (p, r) => p.SetChildParticipation(r, "x", null, null, null), c => c.ChildParticipation!, "WhatTheChildSaid");
        yield return Case("language", (p, r) => p.SetLanguage(r, "x", Interpreter.Yes, null, null), c => c.LanguageAndCulture!, "Communication");
        yield return Case("edit part plan", (p, r) => p.EditPartPlan(p.Working.PartPlans[0].Id, r, "x", "y"), c => c.PartPlans[0], "Where");
        yield return Case("remove part plan", (p, r) => p.RemovePartPlan(p.Working.PartPlans[0].Id, r), c => c.PartPlans[0], "Name");
    }

    [TestCaseSource(nameof(Edits))]
    public void The_second_is_shown_what_now_stands(Action<IndividualPlan, int> act, Func<PlanContent, PlanItem> item, string field)
    {
        var plan = Plans.Complete();
        var current = item(plan.Working);
        var race = Assert.Throws<StaleVersionException>(() => act(plan, current.Revision + 1000))!;
        Assert.That(race.Current[field], Is.EqualTo(current.Fields.Single(one => one.Field == field).Text).And.Not.Empty);
        Assert.That(item(plan.Working), Is.EqualTo(current));
    }

    [TestCaseSource(nameof(Edits))]
    public void The_first_is_let_through(Action<IndividualPlan, int> act, Func<PlanContent, PlanItem> item, string field)
    {
        var plan = Plans.Complete();
        Assert.That(() => act(plan, item(plan.Working).Revision), Throws.Nothing);
    }

    [Test]
    public void What_was_empty_when_one_began_is_not_overwritten_either()
    {
        var plan = Plans.Complete();
        Assert.That(() => plan.SetOwnWords(0, Plans.Family, "x", null, null), Throws.TypeOf<StaleVersionException>());
        Assert.That(() => Plans.New().SetOwnWords(1, Plans.Family, "x", null, null), Throws.TypeOf<StaleVersionException>());
    }

    [Test]
    public void A_form_from_a_discarded_revision_is_never_taken_for_fresh()
    {
        var plan = Plans.Active();
        var goal = plan.Content!.Goals[0];
        plan.EditGoal(goal.Id, goal.Revision, Plans.Family, "Forkastet", null);
        var old = plan.Working.Goals[0].Revision;
        plan.DiscardRevision();
        plan.EditGoal(goal.Id, goal.Revision, Plans.Family, "Nytt", null);
        var race = Assert.Throws<StaleVersionException>(() => plan.EditGoal(goal.Id, old, Plans.Family, "Gammelt skjema", null))!;
        Assert.That(race.Current["Words"], Is.EqualTo("Nytt"));
    }

    [Test]
    public void Rewording_and_ticking_off_never_stand_in_each_others_way()
    {
        var plan = Plans.Active();
        var measure = plan.Content!.Measures[0];
        plan.FollowUp(measure.Id, 0, MeasureStatus.Ongoing, Plans.Today);
        plan.EditMeasure(measure.Id, measure.Revision, Plans.Measure(measure.GoalId) with { Title = "Ny tittel" });
        plan.FollowUp(measure.Id, 1, MeasureStatus.Done, Plans.Today);
        Assert.That((plan.Draft!.Measures[0].Title, plan.Draft.Measures[0].Status), Is.EqualTo(("Ny tittel", MeasureStatus.Done)));
    }

    [Test]
    public void Two_who_tick_off_at_once_are_told()
    {
        var plan = Plans.Active();
        var id = plan.Content!.Measures[0].Id;
        plan.FollowUp(id, 0, MeasureStatus.Stopped, Plans.Today);
        var race = Assert.Throws<StaleVersionException>(() => plan.FollowUp(id, 0, MeasureStatus.Done, Plans.Today))!;
        Assert.That(race.Current["Status"], Is.EqualTo("Stopped"));
    }
}
