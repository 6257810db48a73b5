namespace Kommune.IndividualPlans.Demo;

/// <summary>
/// Leende Måke, eight years, talks with pictures: two earlier versions that can be read and compared, the third applies, the fourth is being
/// written with two points missing, one measure is late, and the parents are asked about one more service.
/// </summary>
internal sealed class LeendesPlan(Teller teller)
{
    private const string Heard = "heard";

    public async Task Tell(IReadOnlyDictionary<string, Guid> cast)
    {
        var (mother, father, coordinator) = (cast["F08"], cast["F09"], cast["A02"]);
        var unit = await teller.UnitOf(coordinator);
        var hospital = await teller.UnitOf(cast["E02"]);
        var caseId = await teller.Case(cast["F07"], Teller.Service(cast["E02"], hospital),
            "Leende har nedsatt funksjon og mange tjenester rundt seg. Foreldrene ønsker én som holder i trådene.", cast["A01"], 620,
            (one, at) => one.RecordTalk("Å leke med andre og bli forstått. At familien får sove.", "Skole, avlastning, fysioterapi, sykehus, NAV", true, true, false, at),
            (one, at) => one.ConfirmRight([CareRight.ChildCoordinator, CareRight.Plan], [LegalBasis.HealthCare], new DateOnly(2018, 8, 30), at),
            (one, at) => one.RecordAnswer(coordinator: true, plan: true, at),
            (one, at) => one.AppointCoordinator(coordinator, unit, at));
        var planId = await teller.Plan(caseId, 590);
        await Consents(planId, cast);
        await FirstVersion(planId, cast);
        await teller.Approve(planId, Teller.Guardian(mother), 540);
        await SecondVersion(planId, cast);
        await teller.Approve(planId, Teller.Guardian(father), 257);
        await ThirdVersion(planId, cast);
        await teller.Approve(planId, Teller.Guardian(mother), 68);
        await teller.Write(planId, father, 67, plan => plan.AlsoApprove(father, Capacity.Guardian, teller.At(67)));
        await FollowedUp(planId, cast);
        await FourthUnderWay(planId, cast);
        await teller.Ask(planId, await teller.UnitOf(cast["A13"]), coordinator,
            "Sterk vil bruke målene når han øver på husken med Leende.", Sections.Goals);
    }

    private async Task Consents(Guid planId, IReadOnlyDictionary<string, Guid> cast)
    {
        var respite = await teller.Unit("Avlastning Lia");
        foreach (var parent in new[] { Teller.Guardian(cast["F08"]), Teller.Guardian(cast["F09"]) })
        {
            await teller.Consent(planId, parent, "At det lages en individuell plan, slik at hjelpen henger sammen.", Heard);
            await teller.Share(planId, parent, await teller.UnitOf(cast["A06"]), "Å gjøre planen på skolen.", Heard,
                Sections.OwnWords, Sections.Goals, Sections.Measures, Sections.Participants, Sections.Contributions);
            await teller.Share(planId, parent, respite, "At Leende blir forstått på Lia.", Heard, Sections.OwnWords, Sections.Goals, Sections.Measures);
            await teller.Share(planId, parent, await teller.UnitOf(cast["A13"]), "Å følge opp husken og hjelpemidlene.", Heard, Sections.Measures);
            await teller.Share(planId, parent, await teller.UnitOf(cast["E02"]), "Samme råd om bildetavlen hjemme og på sykehuset.", Heard, Sections.Needs, Sections.Measures);
            await teller.Share(planId, parent, await teller.UnitOf(cast["E01"]), "At fastlegen kjenner behovene.", Heard, Sections.Needs);
            await teller.Share(planId, parent, await teller.UnitOf(cast["A12"]), "Å behandle søknaden om omsorgspenger.", Heard, Sections.Needs);
        }
    }

    private async Task FirstVersion(Guid planId, IReadOnlyDictionary<string, Guid> cast)
    {
        var coordinator = cast["A02"];
        var together = Teller.Coordinator(coordinator);
        var (school, hospital) = (await teller.UnitOf(cast["A06"]), await teller.UnitOf(cast["E02"]));
        await teller.Write(planId, coordinator, 560,
            plan => plan.SetOwnWords(0, together, "Jeg vil leke med de andre.", "med bilder", teller.Day(562)),
            plan => plan.SetChildParticipation(0, "Leende pekte på bilder av steder, folk og ting hun liker.", teller.Day(562), "Ute, sang, mamma, ikke garderoben.", "Målene er skrevet etter det hun valgte."),
            plan => plan.SetLanguage(0, "Norsk", Interpreter.No, "Leende forstår norsk tale og svarer med bilder og blikk.", null),
            plan => plan.AddStrength(together, "Jeg kan alle fargene og peker på dem."),
            plan => plan.AddStrength(together, "Jeg husker sanger og får andre til å le."),
            plan => plan.AddNeed("Samme måte å snakke på hjemme, på skolen og i avlastningen.", "Opplæring for alle som er sammen med Leende."),
            plan => plan.AddGoal(together, "Jeg vil leke med de andre.", "Leende deltar i lek hver uke."),
            plan => plan.AddGoal(together, "Jeg vil bli forstått.", "Leende bruker bilder hjemme og på skolen."));
        await teller.Write(planId, coordinator, 552,
            plan => plan.AddMeasure(new()
            {
                GoalId = plan.Working.Goals[1].Id,
                Title = "Kurs i ASK for foreldrene",
                HowCarriedOut = "Fire kvelder på sykehuset, med barnepass.",
                ResponsibleUnitId = hospital,
                ResponsiblePersonId = cast["E02"],
                Deadline = teller.Day(160),
            }),
            plan => plan.AddParticipant(ParticipantKind.Unit, school, cast["A06"], null, "Rektor"),
            plan => plan.AddParticipant(ParticipantKind.Unit, hospital, cast["E02"], null, "Koordinator på sykehuset"),
            plan => plan.AddContribution(Contributor.Family, null, cast["F08"], "Mor og far viser hvordan tavlen brukes, og sier fra når noe endrer seg."),
            plan => plan.SetOffer(OfferKind.Coordinator, 0, OfferAnswer.NotRelevant, null, null),
            plan => plan.SetOffer(OfferKind.ChildCoordinator, 0, OfferAnswer.Yes, teller.Day(602), "Våken Lanterne"),
            plan => plan.SetOffer(OfferKind.ContactDoctor, 0, OfferAnswer.NotRelevant, null, null),
            plan => plan.SetPeriod(0, teller.Day(548), teller.Day(240), teller.Day(260)));
    }

    private async Task SecondVersion(Guid planId, IReadOnlyDictionary<string, Guid> cast)
    {
        var (mother, coordinator) = (cast["F08"], cast["A02"]);
        var together = Teller.Coordinator(coordinator);
        var (school, respite) = (await teller.UnitOf(cast["A06"]), await teller.Unit("Avlastning Lia"));
        await teller.Write(planId, mother, 270,
            plan => plan.AddStrength(Teller.Guardian(mother), "Jeg sier tydelig nei når jeg ikke vil."));
        await teller.Write(planId, coordinator, 264,
            plan => plan.EditGoal(plan.Working.Goals[0].Id, plan.Working.Goals[0].Revision, together, "Jeg vil leke ute med de andre.", "Leende deltar i utelek hver uke."),
            plan => plan.AddMeasure(new()
            {
                GoalId = plan.Working.Goals[1].Id,
                Title = "Bildetavle på skolen",
                HowCarriedOut = "En tavle i klasserommet og en liten i sekken. Alle voksne bruker den.",
                ResponsibleUnitId = school,
                ResponsiblePersonId = cast["A06"],
                Deadline = teller.Day(80),
            }, ongoing: true),
            plan => plan.AddParticipant(ParticipantKind.Unit, respite, null, null, "Avlastning"),
            plan => plan.SetPeriod(plan.Working.Period!.Revision, teller.Day(257), teller.Day(-20), teller.Day(80)));
    }

    private async Task ThirdVersion(Guid planId, IReadOnlyDictionary<string, Guid> cast)
    {
        var (coordinator, nav, doctor) = (cast["A02"], await teller.UnitOf(cast["A12"]), await teller.UnitOf(cast["E01"]));
        var together = Teller.Coordinator(coordinator);
        var (school, rehabilitation, respite) = (await teller.UnitOf(cast["A06"]), await teller.UnitOf(cast["A13"]), await teller.Unit("Avlastning Lia"));
        await teller.Write(planId, cast["E02"], 156, plan => plan.FollowUp(plan.Content!.Measures[0].Id, 0, MeasureStatus.Done, teller.Day(156)));
        await teller.Write(planId, cast["F09"], 150, plan => plan.GiveVoice(plan.Content!.Measures[0].Id, Teller.Guardian(cast["F09"]), 5, "Veldig bra. Vi skulle hatt det før.", teller.Day(150)));
        await teller.Write(planId, cast["A06"], 79, plan => plan.FollowUp(plan.Content!.Measures[1].Id, 0, MeasureStatus.Done, teller.Day(79)));
        await teller.Write(planId, coordinator, 74,
            plan => plan.SetOwnWords(plan.Working.OwnWords!.Revision, together,
                "Jeg vil leke ute med de andre. Jeg vil velge klær selv. Det er fint når mamma synger.", "med bildetavle og ja/nei-blikk", teller.Day(75)),
            plan => plan.SetChildParticipation(plan.Working.ChildParticipation!.Revision, "Leende valgte på bildetavlen før møtet og var med de første 15 minuttene.", teller.Day(75),
                "Ute, velge selv, sove. Nei til støy.", "Rekkefølgen på målene er hennes."),
            plan => plan.SetLanguage(plan.Working.LanguageAndCulture!.Revision, "Norsk", Interpreter.No,
                "Leende forstår norsk tale og svarer med bilder, blikk og lyd (ASK). Gi god tid. Ett spørsmål om gangen.", null),
            plan => plan.AddStrength(together, "Storebror Stille forstår meg nesten alltid."),
            plan => plan.EditGoal(plan.Working.Goals[0].Id, plan.Working.Goals[0].Revision, together, "Jeg vil leke ute med de andre.",
                "Leende deltar i utelek hver skoledag, med tilrettelagt utstyr og en voksen i nærheten."),
            plan => plan.EditGoal(plan.Working.Goals[1].Id, plan.Working.Goals[1].Revision, together, "Jeg vil velge selv, og bli forstått.",
                "Leende bruker samme kommunikasjonsløsning (ASK) på alle arenaer og tar minst fem valg om dagen."),
            plan => plan.AddGoal(together, "Vi vil sove godt – alle sammen.", "Familien har forutsigbar avlastning, og Stille får egen tid med foreldrene."));
        await teller.Write(planId, coordinator, 71,
            plan => plan.AddMeasure(new()
            {
                GoalId = plan.Working.Goals[0].Id,
                Title = "Lekegruppe i storefri",
                HowCarriedOut = "Tre dager i uken. En voksen starter leken og trekker seg tilbake.",
                Extent = "Tre dager i uken",
                ResponsibleUnitId = school,
                ResponsiblePersonId = cast["A06"],
                Deadline = teller.Day(51),
            }),
            plan => plan.AddMeasure(new()
            {
                GoalId = plan.Working.Goals[0].Id,
                Title = "Tilpasset huske i skolegården",
                HowCarriedOut = "Husken er bestilt. Skolen monterer, fysioterapeuten prøver den med Leende.",
                ResponsibleUnitId = rehabilitation,
                ResponsiblePersonId = cast["A13"],
                Deadline = teller.Day(-10),
            }),
            plan => plan.AddMeasure(new()
            {
                GoalId = plan.Working.Goals[1].Id,
                Title = "Samme bildetavle hjemme og på Lia",
                HowCarriedOut = "Lia får tavlen fra skolen. Mor viser hvordan familien bruker den.",
                ResponsibleUnitId = respite,
                Deadline = teller.Day(-20),
            }),
            plan => plan.AddMeasure(new()
            {
                GoalId = plan.Working.Goals[2].Id,
                Title = "Fast helg på Lia hver tredje uke",
                HowCarriedOut = "Fast gruppe på fire voksne, så Leende kjenner alle.",
                Extent = "Hver tredje helg",
                ResponsibleUnitId = respite,
                Deadline = teller.Day(5),
            }),
            plan => plan.AddParticipant(ParticipantKind.Unit, rehabilitation, cast["A13"], null, "Fysioterapeut"),
            plan => plan.AddParticipant(ParticipantKind.Unit, nav, cast["A12"], null, "Veileder"),
            plan => plan.AddParticipant(ParticipantKind.Unit, doctor, cast["E01"], null, "Fastlege"),
            plan => plan.AddContribution(Contributor.Person, null, null, "Leende velger på bildetavlen før hvert møte."),
            plan => plan.AddContribution(Contributor.Service, school, null, "Tjenestene møter tre ganger i året og gjør sine tiltak."),
            plan => plan.AddCooperation("Hjelpemiddelsentralen", null, "Utstyr til utelek."),
            plan => plan.SetPeriod(plan.Working.Period!.Revision, teller.Day(68), teller.Day(-283), teller.Day(-100)));
    }

    /// <summary>What has happened since the third version: both sides say how it works.</summary>
    private async Task FollowedUp(Guid planId, IReadOnlyDictionary<string, Guid> cast)
    {
        var (mother, coordinator) = (cast["F08"], cast["A02"]);
        var school = await teller.UnitOf(cast["A06"]);
        Guid Id(IndividualPlan plan, string title) => plan.Content!.Measures.Single(measure => measure.Title == title).Id;
        await teller.Write(planId, mother, 66, plan => plan.GiveVoice(Id(plan, "Bildetavle på skolen"), Teller.Guardian(mother), 5, "Bra.", teller.Day(66)));
        await teller.Write(planId, cast["A06"], 45, plan => plan.FollowUp(Id(plan, "Lekegruppe i storefri"), 0, MeasureStatus.DoneContinues, teller.Day(45)));
        await teller.Write(planId, mother, 40, plan => plan.GiveVoice(Id(plan, "Lekegruppe i storefri"), Teller.Guardian(mother), 5, "Pekte på «gøy» og «mer».", teller.Day(40)));
        await teller.Write(planId, cast["A13"], 30, plan => plan.FollowUp(Id(plan, "Tilpasset huske i skolegården"), 0, MeasureStatus.Ongoing, teller.Day(30)));
        await teller.Write(planId, coordinator, 28, plan => plan.FollowUp(Id(plan, "Samme bildetavle hjemme og på Lia"), 0, MeasureStatus.Ongoing, teller.Day(28)));
        await teller.Write(planId, cast["A06"], 22, plan => plan.GiveVoice(Id(plan, "Lekegruppe i storefri"), Teller.Service(cast["A06"], school), 4, "Med i lek 11 av 12 ganger.", teller.Day(22)));
        await teller.Write(planId, mother, 20, plan => plan.GiveVoice(Id(plan, "Samme bildetavle hjemme og på Lia"), Teller.Guardian(mother), 3, "Fint på skolen. På Lia må vi fortsatt gjette.", teller.Day(20)));
    }

    private async Task FourthUnderWay(Guid planId, IReadOnlyDictionary<string, Guid> cast)
    {
        var coordinator = cast["A02"];
        var respite = await teller.Unit("Avlastning Lia");
        await teller.Write(planId, coordinator, 19,
            plan => plan.AddMeasure(new() { GoalId = plan.Working.Goals[2].Id, Title = "Avlastning i vinterferien", ResponsibleUnitId = respite, Deadline = teller.Day(-85) }),
            plan => plan.SetOffer(OfferKind.ContactDoctor, plan.Working.OfferOf(OfferKind.ContactDoctor)!.Revision, OfferAnswer.Unanswered, null, null));
        await teller.Write(planId, coordinator, 15,
            plan => plan.GiveVoice(plan.Content!.Measures.Single(measure => measure.Title == "Samme bildetavle hjemme og på Lia").Id,
                Teller.Service(coordinator, respite), 3, "Trenger opplæring for helgevaktene.", teller.Day(15)));
        await teller.Write(planId, coordinator, 8, plan => plan.AddNeed("Egen tid for Stille.", "Noe fast han og far gjør når Leende er på Lia."));
    }
}
