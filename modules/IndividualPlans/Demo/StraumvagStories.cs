namespace Kommune.IndividualPlans;

/// <summary>Straumvåg, nynorsk: a young man in the qualification programme, a pregnant woman who has just been offered help.</summary>
internal sealed class StraumvagStories(Storyteller tell)
{
    public async Task Tell(IReadOnlyDictionary<string, Guid> cast)
    {
        await Flittig(cast);

        var notification = await tell.Notify(cast["S04"], cast["B06"], "Straumvåg helsestasjon", "Ventar barn med hjartefeil. Treng nokon som samlar dei som hjelper.", true, true, 16);
        await tell.Offer(notification, cast["B01"], "At me slepp å forklare alt på nytt kvar gong.", "Jordmor, sjukehuset og fastlegen.",
            [CareRight.Coordinator, CareRight.Plan], LegalBasis.HealthCare, 14);
        await tell.Notify(cast["S07"], cast["B07"], "Bryggja bufellesskap", "Ønskjer ein plan ho kan vere med og styre.", false, true, 2);
    }

    /// <summary>The plan stands on the social services act and is led by NAV (story 11).</summary>
    private async Task Flittig(IReadOnlyDictionary<string, Guid> cast)
    {
        var (flittig, coordinator) = (cast["S06"], cast["B02"]);
        var self = new Writer { PersonId = flittig, Capacity = Capacity.Self };
        var notification = await tell.Notify(flittig, cast["B08"], "NAV Straumvåg", "Er med i kvalifiseringsprogrammet og har rett til plan.", false, true, 150);
        var opened = await tell.Offer(notification, cast["B01"], "Å få jobb på sjøen.", "NAV og psykisk helse.", [CareRight.Plan], LegalBasis.Social, 148);
        await tell.Answer(opened, flittig, coordinator: false, plan: true, 140);
        var plan = await tell.Plan(opened, cast["B01"], ResponsibleRoles.CaseOfficer, 140);
        await tell.SayYes(plan, flittig, "self", "At planen blir laga.", childsView: null);

        Task Do(int daysAgo, Func<IndividualPlan, PlanChange> change) => tell.Write(plan, flittig, daysAgo, change);
        var nav = await tell.Unit("NAV Straumvåg");
        var unit = await tell.Unit("Koordinerande eining");
        var health = await tell.Unit("Psykisk helse og rus");
        await Do(135, one => one.SetOwnWords(0, self, "Eg vil jobbe på sjøen og klare meg sjølv.", "i ein samtale", tell.Day(-135)));
        await Do(135, one => one.AddStrength(self, "Eg står opp tidleg og kan knyte alle knutane."));
        await Do(134, one => one.AddGoal(self, "Eg vil ha fast jobb på brønnbåt.", "Fullført kurs og arbeidspraksis innan eitt år."));
        var goal = (await tell.Read(plan)).Goals[0];
        await Do(133, one => one.AddMeasure(new() { GoalId = goal.Id, Title = "Tryggleikskurs", HowCarriedOut = "Fem dagar på kurssenteret.", ResponsibleUnitId = nav, ResponsiblePersonId = cast["B08"], Deadline = tell.Day(25) }));
        await Do(133, one => one.AddMeasure(new() { GoalId = goal.Id, Title = "Samtale kvar fjortande dag", HowCarriedOut = "Går ein tur på kaia.", ResponsibleUnitId = health, Deadline = tell.Day(-3) }));
        await Do(132, one => one.AddParticipant(ParticipantKind.Unit, nav, cast["B08"], null, "rettleiar"));
        await Do(132, one => one.AddParticipant(ParticipantKind.Unit, health, null, null, "samtalar"));
        await Do(132, one => one.SetResponsible(ResponsibleFor.Plan, 0, cast["B01"], unit));
        await Do(132, one => one.SetResponsible(ResponsibleFor.Coordination, 0, coordinator, unit));
        await Do(131, one => one.AddContribution(Contributor.Person, null, null, "møter opp, og seier frå når det blir for mykje."));
        await Do(131, one => one.SetOffer(OfferKind.Coordinator, 0, OfferAnswer.NotRelevant, null, null));
        await Do(131, one => one.SetOffer(OfferKind.ContactDoctor, 0, OfferAnswer.NotRelevant, null, null));
        await Do(130, one => one.SetLanguage(0, "norsk", Interpreter.No, null, null));
        await Do(130, one => one.SetPeriod(0, tell.Day(-129), tell.Day(236), tell.Day(30)));
        await Do(129, one => one.Approve(flittig, Capacity.Self, consentIsValid: true, tell.At(129), new DateOnly(1995, 8, 24)));
        await tell.Case(opened, flittig, 129, one => one.RecordFirstPlan(tell.At(129)));
        await tell.SayYes(plan, flittig, "self", "For å følgje opp kurset.", null, nav, Sections.Goals, Sections.Measures, Sections.OwnWords);
        var course = (await tell.Read(plan)).Measures[0];
        await Do(20, one => one.FollowUp(course.Id, one.Working.Measures[0].StatusRevision, MeasureStatus.Ongoing, tell.Day(-20)));
        await Do(8, one => one.GiveVoice(course.Id, self, 5, "Endeleg noko eg får til.", tell.Day(-8)));
    }
}
