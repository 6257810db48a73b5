namespace Kommune.IndividualPlans.Demo;

/// <summary>Straumvåg, in nynorsk: a plan at NAV without a coordinator, an offer that waits for an answer, a new notification.</summary>
internal sealed class StraumvagStories(Teller teller)
{
    public async Task Tell(IReadOnlyDictionary<string, Guid> cast)
    {
        await PlanAtNav(cast);
        await OfferWaits(cast);
        await teller.Notify(cast["S07"], Teller.Service(cast["B07"], await teller.UnitOf(cast["B07"])),
            "Humrande ønskjer ein plan som ho er med og styrer sjølv. Vi, legen og dagsenteret snakkar ikkje godt nok saman.",
            coordinator: false, plan: true, teller.At(1, 12, 40));
    }

    /// <summary>Flittig takes part in the qualification programme: a right to a plan whatever the length of the need (sostjl § 33), led by NAV.</summary>
    private async Task PlanAtNav(IReadOnlyDictionary<string, Guid> cast)
    {
        var (self, officer, adviser) = (cast["S06"], cast["B01"], cast["B08"]);
        var nav = await teller.UnitOf(adviser);
        var caseId = await teller.Case(self, Teller.Service(adviser, nav),
            "Flittig har starta i kvalifiseringsprogrammet og har rett til individuell plan.", officer, 130,
            (one, at) => one.RecordTalk("Å få ein fast jobb på sjøen.", "NAV, fastlege", false, true, false, at),
            (one, at) => one.ConfirmRight([CareRight.Plan], [LegalBasis.Social], null, at),
            (one, at) => one.RecordAnswer(coordinator: false, plan: true, at));
        var planId = await teller.Plan(caseId, 104);
        await teller.HandPlan(planId, adviser, nav);
        var own = Teller.Self(self);
        await teller.Consent(planId, own, "At det blir laga ein individuell plan, slik at hjelpa heng saman.");

        await teller.Write(planId, self, 100,
            plan => plan.SetOwnWords(0, own, "Eg vil tilbake på sjøen. Eg er flink når eg får gjere ting med hendene.", null, teller.Day(100)),
            plan => plan.AddStrength(own, "Eg kjem alltid når eg har sagt at eg kjem."),
            plan => plan.AddStrength(own, "Eg kan bøte garn og skru motor."),
            plan => plan.AddGoal(own, "Eg vil ha fast jobb på sjøen.", "Fullført praksis og sertifikat innan sommaren."),
            plan => plan.AddGoal(own, "Eg vil sove om natta.", null));
        await teller.Write(planId, adviser, 96,
            plan => plan.AddMeasure(new()
            {
                GoalId = plan.Working.Goals[0].Id,
                Title = "Praksis på oppdrettsanlegget",
                HowCarriedOut = "Fire dagar i veka. Rett ringjer arbeidsgivaren annankvar måndag, saman med Flittig.",
                Extent = "Fire dagar i veka",
                ResponsibleUnitId = nav,
                ResponsiblePersonId = adviser,
                Deadline = teller.Day(-40),
            }, ongoing: true),
            plan => plan.AddMeasure(new()
            {
                GoalId = plan.Working.Goals[0].Id,
                Title = "Tryggleikskurs for fiskarar",
                HowCarriedOut = "Kurset er på fagskulen. NAV dekkjer kurs og reise.",
                ResponsibleUnitId = nav,
                ResponsiblePersonId = adviser,
                Deadline = teller.Day(-9),
            }),
            plan => plan.AddMeasure(new()
            {
                GoalId = plan.Working.Goals[1].Id,
                Title = "Time hos fastlegen om søvn",
                HowCarriedOut = "Flittig bestiller sjølv. Rett spør korleis det gjekk.",
                ResponsibleText = "Fastlegen og Flittig",
                Deadline = teller.Day(30),
            }),
            plan => plan.SetFewServices(0, "Flittig får hjelp av NAV og fastlegen. Han vil ikkje ha fleire no."),
            plan => plan.AddParticipant(ParticipantKind.Unit, nav, adviser, null, "Rettleiar"),
            plan => plan.AddContribution(Contributor.Person, null, null, "Flittig møter opp og seier frå når det blir for mykje."),
            plan => plan.SetResponsible(ResponsibleFor.Plan, plan.Working.PlanResponsible!.Revision, adviser, nav),
            plan => plan.SetResponsible(ResponsibleFor.Coordination, plan.Working.CoordinationResponsible!.Revision, adviser, nav),
            plan => plan.SetOffer(OfferKind.Coordinator, 0, OfferAnswer.NotRelevant, null, null),
            plan => plan.SetOffer(OfferKind.ContactDoctor, 0, OfferAnswer.NotRelevant, null, null),
            plan => plan.SetLanguage(0, "Norsk, nynorsk", Interpreter.No, null, null),
            plan => plan.SetPeriod(0, teller.Day(92), teller.Day(-250), teller.Day(-12)));
        await teller.Approve(planId, own, 92);
        await teller.Write(planId, self, 33, plan => plan.GiveVoice(plan.Content!.Measures[0].Id, own, 4, "Dei spør meg om råd no.", teller.Day(33)));
        await teller.Write(planId, adviser, 32, plan => plan.GiveVoice(plan.Content!.Measures[0].Id, Teller.Service(adviser, nav), 4, "Arbeidsgivaren er nøgd.", teller.Day(32)));
        await teller.Write(planId, self, 28, plan => plan.FollowUp(plan.Content!.Measures[2].Id, 0, MeasureStatus.Done, teller.Day(28)));
    }

    /// <summary>Spent expects a child with a heart condition; her answer to the offer is awaited.</summary>
    private async Task OfferWaits(IReadOnlyDictionary<string, Guid> cast) => await teller.Case(
        cast["S04"], Teller.Service(cast["B06"], await teller.UnitOf(cast["B06"])),
        "Barnet som kjem, har ein hjartefeil. Det blir mange tenester, og Spent ønskjer éin å halde seg til.", cast["B01"], 18,
        (one, at) => one.RecordTalk("Å vite kven ho kan ringje, før barnet kjem.", "Helsestasjon, sjukehus, NAV", true, false, false, at),
        (one, at) => one.ConfirmRight([CareRight.Coordinator, CareRight.Plan], [LegalBasis.HealthCare], null, at));
}
