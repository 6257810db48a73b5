namespace Kommune.IndividualPlans.Tests.Domain;

/// <summary>The plan of an invented child, complete enough to be approved.</summary>
internal static class Plans
{
    public static readonly Guid Child = Guid.CreateVersion7();
    public static readonly Guid Mother = Guid.CreateVersion7();
    public static readonly Guid Coordinator = Guid.CreateVersion7();
    public static readonly Guid School = Guid.CreateVersion7();
    public static readonly Guid Respite = Guid.CreateVersion7();
    public static readonly DateOnly Born = new(2018, 3, 9);
    public static readonly DateOnly Today = new(2026, 11, 20);
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public static Writer Family { get; } = new() { PersonId = Mother, Capacity = Capacity.Guardian };
    public static Writer Together { get; } =
        new() { PersonId = Coordinator, UnitId = Respite, Capacity = Capacity.Coordinator, TogetherWithPerson = true };
    public static Writer Teacher { get; } = new() { PersonId = Guid.CreateVersion7(), UnitId = School, Capacity = Capacity.Professional };

    public static IndividualPlan New() => IndividualPlan.Start(Guid.CreateVersion7(), Child);

    public static IndividualPlan Complete()
    {
        var plan = New();
        plan.SetOwnWords(0, Family, "Jeg vil leke ute med de andre.", "Bildetavle", new DateOnly(2026, 10, 12));
        plan.AddStrength(Family, "Jeg kan alle fargene.");
        plan.AddNeed("Hjelp til å komme ut i storefri", "En voksen som starter leken");
        plan.AddGoal(Family, "Jeg vil leke ute.", "Deltar i utelek hver skoledag.");
        plan.AddMeasure(Measure(plan.Working.Goals[0].Id));
        plan.AddParticipant(ParticipantKind.Unit, School, null, null, "Skole");
        plan.AddParticipant(ParticipantKind.Unit, Respite, null, null, "Avlastning");
        plan.SetResponsible(ResponsibleFor.Plan, 0, Coordinator, Respite);
        plan.SetResponsible(ResponsibleFor.Coordination, 0, Coordinator, Respite);
        plan.AddContribution(Contributor.Family, null, Mother, "Vi viser hvordan tavlen brukes.");
        plan.SetOffer(OfferKind.Coordinator, 0, OfferAnswer.NotRelevant, null, null);
        plan.SetOffer(OfferKind.ChildCoordinator, 0, OfferAnswer.Yes, Today, "Våken Lanterne");
        plan.SetOffer(OfferKind.ContactDoctor, 0, OfferAnswer.No, Today, null);
        plan.SetPeriod(0, Today, Today.AddYears(1), Today.AddMonths(4));
        plan.AddCooperation("Sykehuset", null, "Samme bildetavle");
        plan.SetChildParticipation(0, "Bildetavle", Today, "Pekte på «gøy»", "Lagt til grunn");
        plan.SetLanguage(0, "Norsk og ASK", Interpreter.No, "Ett spørsmål om gangen", null);
        plan.AddPartPlan("IOP", "Skolens system");
        return plan;
    }

    public static IndividualPlan Active()
    {
        var plan = Complete();
        plan.Approve(Mother, Capacity.Guardian, consentIsValid: true, Now, Born);
        return plan;
    }

    public static IndividualPlan In(PlanState state)
    {
        var plan = state == PlanState.Draft ? Complete() : Active();
        switch (state)
        {
            case PlanState.UnderRevision: plan.StartRevision(); break;
            case PlanState.Paused: plan.Pause("Sykehusopphold", Today.AddDays(14), Today); break;
            case PlanState.ConsentWithdrawn: plan.WithdrawConsent(); break;
            case PlanState.Ended: plan.End("Behovet er over.", Today); break;
        }
        Assert.That(plan.State, Is.EqualTo(state));
        return plan;
    }

    public static MeasureInput Measure(Guid goalId) => new()
    {
        GoalId = goalId,
        Title = "Lekegruppe i storefri",
        HowCarriedOut = "En voksen starter leken og trekker seg tilbake.",
        Extent = "Tre dager i uken",
        ResponsibleUnitId = School,
        Deadline = new(2026, 12, 1),
    };
}
