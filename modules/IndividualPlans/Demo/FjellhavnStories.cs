namespace Kommune.IndividualPlans;

/// <summary>Fjellhavn, bokmål: a child with a full plan, a man who wants a coordinator and no plan, an old man on his way home.</summary>
internal sealed class FjellhavnStories(Storyteller tell)
{
    private const string Hospital = "Nordkyst helseforetak";

    public async Task Tell(IReadOnlyDictionary<string, Guid> cast)
    {
        await Leende(cast);
        await Anker(cast);
        await Granitt(cast);
        await tell.Notify(cast["F20"], cast["E02"], Hospital, "Familien har bedt om hjelp til å samle tjenestene. Mor vil gjerne ringes etter klokken tolv.", true, true, 1);
    }

    private async Task Leende(IReadOnlyDictionary<string, Guid> cast)
    {
        var (leende, mother, father, coordinator) = (cast["F07"], cast["F08"], cast["F09"], cast["A02"]);
        var family = new Writer { PersonId = mother, Capacity = Capacity.Guardian };
        var notification = await tell.Notify(leende, cast["E02"], Hospital, "Barnet trenger flere tjenester over lang tid.", true, true, 500);
        var opened = await tell.Offer(notification, cast["A01"], "Å leke ute med de andre.", "Skolen, avlastning, fysioterapeut, sykehuset og NAV.",
            [CareRight.ChildCoordinator, CareRight.Plan], LegalBasis.HealthCare, 495);
        await tell.Answer(opened, mother, coordinator: true, plan: true, 485);
        await tell.Appoint(opened, cast["A01"], coordinator, "child-coordinator", 480);
        var plan = await tell.Plan(opened, coordinator, "child-coordinator", 480);
        await tell.SayYes(plan, mother, "parental-responsibility", "At planen lages.", "heard");
        await tell.SayYes(plan, father, "parental-responsibility", "At planen lages.", "heard");

        Task Do(int daysAgo, Func<IndividualPlan, PlanChange> change, bool byFamily = false) => tell.Write(plan, byFamily ? mother : coordinator, daysAgo, change);
        async Task Approve(int daysAgo)
        {
            await Do(daysAgo, one => one.Approve(mother, Capacity.Guardian, consentIsValid: true, tell.At(daysAgo), new DateOnly(2018, 8, 30)), byFamily: true);
            await tell.Write(plan, father, daysAgo, one => one.AlsoApprove(father, Capacity.Guardian, tell.At(daysAgo)));
        }

        var school = await tell.Unit("Strandlia skole");
        var respite = await tell.Unit("Avlastning Lia");
        var rehabilitation = await tell.Unit("Rehabilitering");
        var hospital = await tell.Unit(Hospital);

        // The first version: the words, two goals, who does what.
        await Do(470, one => one.SetOwnWords(0, family, "Jeg vil leke ute med de andre. Jeg vil velge klær selv.", "med bilder", tell.Day(-470)), true);
        foreach (var strength in new[] { "Jeg kan alle fargene og peker på dem.", "Jeg husker sanger og får andre til å le.", "Jeg sier tydelig nei når jeg ikke vil." })
            await Do(470, one => one.AddStrength(family, strength), true);
        await Do(469, one => one.AddNeed("En voksen i nærheten ute", "Noen som starter leken"));
        await Do(468, one => one.AddGoal(family, "Jeg vil leke ute med de andre.", "Leende deltar i utelek hver skoledag, med tilrettelagt utstyr og en voksen i nærheten."), true);
        await Do(468, one => one.AddGoal(family, "Jeg vil velge selv, og bli forstått.", "Leende bruker samme kommunikasjonsløsning (ASK) på alle arenaer."), true);
        var goals = (await tell.Read(plan)).Goals;
        await Do(467, one => one.AddMeasure(new()
        {
            GoalId = goals[0].Id, Title = "Lekegruppe i storefri", HowCarriedOut = "En voksen starter leken og trekker seg tilbake.", Extent = "Tre dager i uken",
            ResponsibleUnitId = school, ResponsiblePersonId = cast["A06"], Deadline = tell.Day(-51),
        }));
        await Do(467, one => one.AddMeasure(new()
        {
            GoalId = goals[1].Id, Title = "Bildetavle på skolen", HowCarriedOut = "Alle i klassen lærer tavlen.", ResponsibleUnitId = school, Deadline = tell.Day(-80),
        }));
        await Do(466, one => one.AddParticipant(ParticipantKind.Unit, school, cast["A06"], null, "rektor"));
        await Do(466, one => one.AddParticipant(ParticipantKind.Unit, respite, null, null, "avlastning"));
        await Do(466, one => one.AddParticipant(ParticipantKind.Unit, hospital, cast["E02"], null, "koordinator på sykehuset"));
        var unit = await tell.Unit("Koordinerende enhet (Tildelingskontoret)");
        await Do(466, one => one.SetResponsible(ResponsibleFor.Plan, 0, coordinator, unit));
        await Do(466, one => one.SetResponsible(ResponsibleFor.Coordination, 0, coordinator, unit));
        await Do(465, one => one.AddContribution(Contributor.Person, null, null, "velger på bildetavlen før hvert møte."));
        await Do(465, one => one.AddContribution(Contributor.Family, null, null, "viser hvordan tavlen brukes, og sier fra når noe endrer seg."), true);
        await Do(465, one => one.AddContribution(Contributor.Service, null, null, "møter tre ganger i året og gjør sine tiltak."));
        await Do(464, one => one.SetOffer(OfferKind.ChildCoordinator, 0, OfferAnswer.Yes, tell.Day(-490), "Våken Lanterne"));
        await Do(464, one => one.SetOffer(OfferKind.Coordinator, 0, OfferAnswer.NotRelevant, null, null));
        await Do(464, one => one.SetOffer(OfferKind.ContactDoctor, 0, OfferAnswer.NotRelevant, null, null));
        await Do(463, one => one.SetLanguage(0, "norsk", Interpreter.No, "Svarer med bilder, blikk og lyd (ASK). Gi god tid. Ett spørsmål om gangen.", null));
        await Do(463, one => one.SetChildParticipation(0, "Med bildetavle og ja/nei-blikk, sammen med mor.", tell.Day(-470), "Pekte på «ute» og «sammen».", "Utelek ble det første målet."));
        await Do(462, one => one.SetPeriod(0, tell.Day(-460), tell.Day(283), tell.Day(100)));
        await Approve(460);
        await tell.Case(opened, mother, 460, one => one.RecordFirstPlan(tell.At(460)));
        await tell.SayYes(plan, mother, "parental-responsibility", "For å gjøre tiltakene på skolen.", "informed", school, Sections.Goals, Sections.Measures, Sections.OwnWords, Sections.Participants);
        await tell.SayYes(plan, father, "parental-responsibility", "For å gjøre tiltakene på skolen.", "informed", school, Sections.Goals, Sections.Measures, Sections.OwnWords, Sections.Participants);

        // The second: the family sleeps badly.
        await Do(258, one => one.AddGoal(family, "Vi vil sove godt – alle sammen.", "Familien har forutsigbar avlastning, og Stille får egen tid med foreldrene."), true);
        var sleep = (await tell.Read(plan)).Goals[2];
        await Do(257, one => one.AddMeasure(new()
        {
            GoalId = sleep.Id, Title = "Fast helg på Lia hver tredje uke", HowCarriedOut = "Fast gruppe på fire voksne, så Leende kjenner alle.", ResponsibleUnitId = respite, Deadline = tell.Day(-5),
        }));
        await Approve(255);

        // The third, which applies: the swing and the same board everywhere.
        await Do(72, one => one.AddStrength(family, "Storebror Stille forstår meg nesten alltid."), true);
        await Do(72, one => one.SetOwnWords(one.Working.OwnWords!.Revision, family, "Jeg vil leke ute med de andre. Jeg vil velge klær selv. Det er fint når mamma synger.", "med bildetavle og ja/nei-blikk", tell.Day(-72)), true);
        await Do(71, one => one.AddMeasure(new()
        {
            GoalId = goals[0].Id, Title = "Tilpasset huske i skolegården", HowCarriedOut = "Husken er bestilt. Skolen monterer, fysioterapeuten prøver den med Leende.", ResponsibleUnitId = rehabilitation, ResponsiblePersonId = cast["A13"], Deadline = tell.Day(10),
        }));
        await Do(71, one => one.AddMeasure(new()
        {
            GoalId = goals[1].Id, Title = "Samme bildetavle hjemme og på Lia", HowCarriedOut = "Lia får tavlen fra skolen. Mor viser hvordan familien bruker den.", ResponsibleUnitId = respite, Deadline = tell.Day(20),
        }));
        await Do(71, one => one.AddParticipant(ParticipantKind.Unit, rehabilitation, cast["A13"], null, "fysioterapeut"));
        await Approve(68);

        // How it goes.
        var measures = (await tell.Read(plan)).Measures.ToDictionary(measure => measure.Title);
        Task Status(string title, MeasureStatus status, int daysAgo) =>
            Do(daysAgo, one => one.FollowUp(measures[title].Id, one.Working.Measures.First(measure => measure.Id == measures[title].Id).StatusRevision, status, tell.Day(-daysAgo)));
        await Status("Bildetavle på skolen", MeasureStatus.Done, 79);
        await Status("Lekegruppe i storefri", MeasureStatus.DoneContinues, 40);
        await Status("Tilpasset huske i skolegården", MeasureStatus.Ongoing, 30);
        await Status("Samme bildetavle hjemme og på Lia", MeasureStatus.Ongoing, 30);
        await Do(40, one => one.GiveVoice(measures["Lekegruppe i storefri"].Id, family, 4, "Pekte på «gøy» og «mer».", tell.Day(-40)), true);
        await tell.Write(plan, cast["A06"], 22, one => one.GiveVoice(measures["Lekegruppe i storefri"].Id,
            new Writer { PersonId = cast["A06"], UnitId = school, Capacity = Capacity.Professional }, 4, "Med i lek 11 av 12 ganger.", tell.Day(-22)));
        await Do(19, one => one.GiveVoice(measures["Samme bildetavle hjemme og på Lia"].Id, family, 3, "Fint på skolen. På Lia må vi fortsatt gjette.", tell.Day(-19)), true);

        // The fourth is being written; two points are open, and the physiotherapist waits for an answer.
        await Do(18, one => one.AddMeasure(new() { GoalId = sleep.Id, Title = "Egen tid med Stille", ResponsibleUnitId = respite, Deadline = tell.Day(60) }));
        await Do(18, one => one.SetOffer(OfferKind.ContactDoctor, one.Working.OfferOf(OfferKind.ContactDoctor)!.Revision, OfferAnswer.Unanswered, tell.Day(-18), null));
        await tell.Ask(plan, "Rehabilitering", coordinator, "Fysioterapeuten vil øve på det Leende selv har valgt.", Sections.Goals, Sections.Measures);
    }

    /// <summary>Coordinator without plan is a normal state (story 4).</summary>
    private async Task Anker(IReadOnlyDictionary<string, Guid> cast)
    {
        var notification = await tell.Notify(cast["F11"], cast["A10"], "Psykisk helse og rus", "Trenger noen som samler trådene.", true, true, 210);
        var opened = await tell.Offer(notification, cast["A01"], "At de som hjelper meg, snakker sammen. Ikke enda et papir.", "Psykisk helse og rus, NAV og fastlegen.",
            [CareRight.Coordinator, CareRight.Plan], LegalBasis.HealthCare, 208);
        await tell.Answer(opened, cast["F11"], coordinator: true, plan: false, 200);
        await tell.Appoint(opened, cast["A01"], cast["A02"], "coordinator", 196);
    }

    private async Task Granitt(IReadOnlyDictionary<string, Guid> cast)
    {
        var (verdig, coordinator) = (cast["F18"], cast["A02"]);
        var notification = await tell.Notify(verdig, cast["E02"], Hospital, "Skrives ut etter slag. Trenger trening, hjelp hjemme og et sted å bo.", true, true, 34);
        var opened = await tell.Offer(notification, cast["A01"], "Å gå til naustet.", "Sykehuset, hjemmetjenesten og fysioterapeut.", [CareRight.Coordinator, CareRight.Plan], LegalBasis.HealthCare, 33);
        await tell.Answer(opened, verdig, coordinator: true, plan: true, 26);
        await tell.Appoint(opened, cast["A01"], coordinator, "coordinator", 25);
        var plan = await tell.Plan(opened, coordinator, "coordinator", 25);
        var self = new Writer { PersonId = verdig, Capacity = Capacity.Self };
        await tell.Write(plan, verdig, 20, one => one.SetOwnWords(0, self, "Jeg vil gå til naustet og sitte der når det blåser.", "i en samtale", tell.Day(-20)));
        await tell.Write(plan, verdig, 20, one => one.AddStrength(self, "Jeg kan alt om båt, og jeg gir meg ikke."));
        await tell.Write(plan, verdig, 20, one => one.AddGoal(self, "Jeg vil gå til naustet.", "Gangtrening ute, 400 meter i ulendt terreng."));
        var goal = (await tell.Read(plan)).Goals[0];
        await tell.Write(plan, coordinator, 18, one => one.AddMeasure(new() { GoalId = goal.Id, Title = "Gangtrening ute", Deadline = tell.Day(14), HowCarriedOut = "To ganger i uken, fra døren hjemme." }));
    }
}
