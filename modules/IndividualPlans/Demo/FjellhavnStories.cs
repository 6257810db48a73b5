namespace Kommune.IndividualPlans.Demo;

/// <summary>Fjellhavn, in bokmål: a child's plan in its third version, a coordinator without a plan, a plan ready for approval, a new notification.</summary>
internal sealed class FjellhavnStories(Teller teller, LeendesPlan leende)
{
    private const string MakePurpose = "At det lages en individuell plan, slik at hjelpen henger sammen.";

    public async Task Tell(IReadOnlyDictionary<string, Guid> cast)
    {
        await leende.Tell(cast);
        await CoordinatorOnly(cast);
        await ReadyForApproval(cast);
        await teller.Notify(cast["F20"], Teller.Service(cast["E02"], await teller.UnitOf(cast["E02"])),
            "Håpefull er alene med to barn og har fått en sykdom som krever oppfølging fra oss lenge. Hun sier selv at hun mister oversikten: "
            + "NAV, skolen, fastlegen og vi kaller inn hver for oss. Hun vil gjerne at noen tar kontakt.",
            coordinator: true, plan: true, teller.At(1, 14, 20));
    }

    /// <summary>Ærlig says yes to a coordinator and no to a plan: that is a full answer, not a half one.</summary>
    private async Task CoordinatorOnly(IReadOnlyDictionary<string, Guid> cast)
    {
        var (officer, coordinator) = (cast["A01"], cast["A02"]);
        var unit = await teller.UnitOf(coordinator);
        await teller.Case(cast["F11"], Teller.Service(cast["A10"], await teller.UnitOf(cast["A10"])),
            "Ærlig har mange avtaler og gruer seg til alle. Han ønsker én å forholde seg til.", officer, 190,
            (one, at) => one.RecordTalk("Å ha én å ringe til, og slippe å fortelle alt på nytt.", "Psykisk helse og rus, NAV, fastlege", true, false, false, at),
            (one, at) => one.ConfirmRight([CareRight.Coordinator, CareRight.Plan], [LegalBasis.HealthCare], null, at),
            (one, at) => one.RecordAnswer(coordinator: true, plan: false, at),
            (one, at) => one.AppointCoordinator(coordinator, unit, at));
    }

    /// <summary>Verdig comes home after a stroke; the plan waits for his own yes.</summary>
    private async Task ReadyForApproval(IReadOnlyDictionary<string, Guid> cast)
    {
        var (self, officer, coordinator) = (cast["F18"], cast["A01"], cast["A02"]);
        var (unit, rehabilitation, hospital) = (await teller.UnitOf(coordinator), await teller.UnitOf(cast["A13"]), await teller.UnitOf(cast["E02"]));
        var homeCare = await teller.Unit("Hjemmetjenesten");
        var caseId = await teller.Case(self, Teller.Service(cast["E02"], hospital),
            "Verdig skrives snart ut etter slag og trenger opptrening, hjelp hjemme og oppfølging hos oss.", officer, 48,
            (one, at) => one.RecordTalk("Å komme seg til naustet igjen.", "Rehabilitering, hjemmetjenesten, sykehuset, fastlege", true, true, false, at),
            (one, at) => one.ConfirmRight([CareRight.Coordinator, CareRight.Plan], [LegalBasis.HealthCare], null, at),
            (one, at) => one.RecordAnswer(coordinator: true, plan: true, at),
            (one, at) => one.AppointCoordinator(coordinator, unit, at));
        var planId = await teller.Plan(caseId, 24);
        await teller.Consent(planId, Teller.Self(self), MakePurpose);
        await teller.Share(planId, Teller.Self(self), rehabilitation, "Å trene mot det som er viktig for Verdig.", null, Sections.OwnWords, Sections.Goals, Sections.Measures);

        var together = Teller.Coordinator(coordinator);
        await teller.Write(planId, coordinator, 20,
            plan => plan.SetOwnWords(0, together, "Jeg vil til naustet. Der er det jeg som bestemmer.", "i samtale hjemme, med god tid", teller.Day(20)),
            plan => plan.AddStrength(together, "Jeg er sta på en god måte."),
            plan => plan.AddStrength(together, "Jeg kan alt om motorer og forklarer gjerne."),
            plan => plan.AddNeed("Trening som kan gjøres hjemme mellom besøkene.", "Fysioterapeuten viser øvelser til Klok også."),
            plan => plan.AddGoal(together, "Jeg vil gå til naustet.", "Verdig går 300 meter ute med stokk innen påske."),
            plan => plan.AddGoal(together, "Jeg vil klare morgenen selv.", "Verdig steller seg og lager frokost uten hjelp fire dager i uken."));
        await teller.Write(planId, coordinator, 14,
            plan => plan.AddMeasure(new()
            {
                GoalId = plan.Working.Goals[0].Id,
                Title = "Gangtrening ute",
                HowCarriedOut = "Tre ganger i uken, først til postkassen, så til veien. Sterk er med den første i hver uke.",
                Extent = "Tre ganger i uken",
                ResponsibleUnitId = rehabilitation,
                ResponsiblePersonId = cast["A13"],
                Deadline = teller.Day(-90),
            }, ongoing: true),
            plan => plan.AddMeasure(new()
            {
                GoalId = plan.Working.Goals[1].Id,
                Title = "Hjelp om morgenen som trappes ned",
                HowCarriedOut = "Hjemmetjenesten står ved siden av og hjelper bare når Verdig ber om det.",
                Extent = "Hver morgen, så annenhver",
                ResponsibleUnitId = homeCare,
                Deadline = teller.Day(-45),
            }, ongoing: true),
            plan => plan.AddMeasure(new()
            {
                GoalId = plan.Working.Goals[0].Id,
                Title = "Rekkverk på stien",
                HowCarriedOut = "Klok og naboen setter det opp. Rehabilitering sier hvor høyt det skal være.",
                ResponsibleText = "Klok Granitt",
                Deadline = teller.Day(-21),
            }));
        await teller.Write(planId, coordinator, 6,
            plan => plan.AddParticipant(ParticipantKind.Unit, rehabilitation, cast["A13"], null, "Fysioterapeut"),
            plan => plan.AddParticipant(ParticipantKind.Unit, homeCare, null, null, "Hjelp om morgenen"),
            plan => plan.AddParticipant(ParticipantKind.Unit, hospital, cast["E02"], null, "Kontroll og medisiner"),
            plan => plan.AddParticipant(ParticipantKind.Relative, null, cast["F19"], null, "Ektefelle"),
            plan => plan.AddContribution(Contributor.Person, null, null, "Verdig gjør øvelsene hver dag og sier fra når det er for mye."),
            plan => plan.AddContribution(Contributor.Family, null, cast["F19"], "Klok går med ham de dagene han vil ha selskap."),
            plan => plan.SetOffer(OfferKind.Coordinator, 0, OfferAnswer.Yes, teller.Day(30), "Våken Lanterne"),
            plan => plan.SetOffer(OfferKind.ContactDoctor, 0, OfferAnswer.Yes, teller.Day(52), "Avdelingslegen på slagenheten"),
            plan => plan.AddCooperation("Fysikalsk institutt", null, "Tar over treningen når kommunen er ferdig."),
            plan => plan.SetLanguage(0, "Norsk", Interpreter.No, "Ett spørsmål om gangen. Ordene kommer, de bruker bare litt lenger tid.", null),
            plan => plan.SetPeriod(0, teller.Day(7), teller.Day(-358), teller.Day(-90)));
    }
}
