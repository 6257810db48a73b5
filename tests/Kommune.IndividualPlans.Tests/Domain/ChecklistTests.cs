namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class ChecklistTests
{
    private static string[] Missing(PlanContent content, bool consent = true, DateOnly? born = null) =>
        [.. Checklist.Of(content, consent, born ?? Plans.Born, Plans.Today).Where(point => !point.IsMet).Select(point => point.Code)];

    private static PlanContent Full => Plans.Complete().Working;

    private static IEnumerable<TestCaseData> Holes()
    {
        static TestCaseData Hole(string code, string what, Func<PlanContent, PlanContent> hole) => new TestCaseData(code, hole).SetArgDisplayNames(code, what);
        yield return Hole("goals", "no goal", plan => plan with { Goals = [] });
        yield return Hole("goals", "no strength", plan => plan with { Strengths = [] });
        yield return Hole("participants", "one service", plan => plan with { Participants = [plan.Participants[0]] });
        yield return Hole("participants", "one service twice", plan => plan with { Participants = [plan.Participants[0], plan.Participants[0] with { PersonId = Plans.Mother }] });
        yield return Hole("participants", "a relative is no service", plan => plan with { Participants = [plan.Participants[0], plan.Participants[1] with { Kind = ParticipantKind.Relative }] });
        yield return Hole("responsible", "plan", plan => plan with { PlanResponsible = null });
        yield return Hole("responsible", "coordination", plan => plan with { CoordinationResponsible = null });
        yield return Hole("contributions", "only a service", plan => plan with { Contributions = [plan.Contributions[0] with { By = Contributor.Service }] });
        yield return Hole("measures", "nobody responsible", plan => plan with { Measures = [plan.Measures[0] with { ResponsibleUnitId = null }] });
        yield return Hole("carried-out", "how", plan => plan with { Measures = [plan.Measures[0] with { HowCarriedOut = null }] });
        yield return Hole("offers", "no contact doctor", plan => plan with { Offers = [.. plan.Offers.Where(offer => offer.Kind != OfferKind.ContactDoctor)] });
        yield return Hole("offers", "no child coordinator", plan => plan with { Offers = [.. plan.Offers.Where(offer => offer.Kind != OfferKind.ChildCoordinator)] });
        yield return Hole("offers", "not answered", plan => plan with { Offers = [.. plan.Offers.Select(offer => offer with { Answer = OfferAnswer.Unanswered })] });
        yield return Hole("period", "none", plan => plan with { Period = null });
        yield return Hole("cooperation", "none", plan => plan with { Cooperation = [] });
        yield return Hole("child-participation", "none", plan => plan with { ChildParticipation = null });
        yield return Hole("language", "none", plan => plan with { LanguageAndCulture = null });
        yield return Hole("language", "interpreter not answered", plan => plan with { LanguageAndCulture = plan.LanguageAndCulture! with { Interpreter = Interpreter.Unanswered } });
    }

    [TestCaseSource(nameof(Holes))]
    public void One_hole_opens_exactly_its_own_point(string code, Func<PlanContent, PlanContent> hole) =>
        Assert.That(Missing(hole(Full)), Is.EqualTo(new[] { code }));

    [Test]
    public void A_complete_plan_misses_nothing_but_a_consent()
    {
        Assert.That(Missing(Full), Is.Empty);
        Assert.That(Missing(Full, consent: false), Is.EqualTo(new[] { "consent" }));
    }

    [Test]
    public void An_empty_plan_misses_everything() => Assert.That(Missing(PlanContent.Empty, consent: false), Is.EqualTo(Checklist.Codes));

    [Test]
    public void An_adult_is_not_asked_about_a_childs_participation_or_child_coordinator()
    {
        var adult = new DateOnly(2008, 11, 20);
        var content = Full with { ChildParticipation = null, Offers = [.. Full.Offers.Where(offer => offer.Kind != OfferKind.ChildCoordinator)] };
        Assert.That(Missing(content, born: adult), Is.Empty);
        Assert.That(Checklist.Of(content, true, adult, Plans.Today), Has.Count.EqualTo(11));
        Assert.That(Checklist.Of(content, true, adult.AddDays(1), Plans.Today), Has.Count.EqualTo(12));
    }

    [Test]
    public void A_documented_reason_stands_in_for_the_second_service() =>
        Assert.That(Missing(Full with { Participants = [], FewServices = new() { Reason = "Nyinnflyttet" } }), Is.Empty);

    [Test]
    public void Measures_that_are_over_are_not_asked_about_and_others_than_units_may_be_responsible()
    {
        var measure = Full.Measures[0] with { ResponsibleUnitId = null, HowCarriedOut = null, Status = MeasureStatus.Done };
        Assert.That(Missing(Full with { Measures = [measure] }), Is.Empty);
        Assert.That(Missing(Full with { Measures = [Full.Measures[0] with { ResponsibleUnitId = null, ResponsibleText = "Fastlegen" }] }), Is.Empty);
        Assert.That(Missing(Full with { Measures = [] }), Is.EqualTo(new[] { "measures", "carried-out" }));
    }

    [Test]
    public void Points_a_to_j_of_the_regulation_are_all_there_and_only_cooperation_may_wait()
    {
        var points = Checklist.Of(PlanContent.Empty, false, Plans.Born, Plans.Today);
        Assert.That(string.Concat(points.Select(point => point.Letter)), Is.EqualTo("abcdefghij"));
        Assert.That(points.Where(point => !point.Stops).Select(point => point.Code), Is.EqualTo(new[] { "cooperation" }));
        Assert.That(points.Select(point => point.Section).Except(Sections.All), Is.Empty);
    }
}
