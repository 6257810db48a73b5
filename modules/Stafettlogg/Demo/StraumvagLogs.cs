namespace Kommune.Stafettlogg.Demo;

/// <summary>Straumvåg, in nynorsk: parents who disagree, a log before birth, a no, and a log that is closed.</summary>
internal sealed class StraumvagLogs(LogTeller teller)
{
    public async Task Tell(IReadOnlyDictionary<string, Guid> cast)
    {
        await Sprek(cast);
        await BeforeBirth(cast);
        await No(cast);
        await Closed(cast);
    }

    /// <summary>One yes is enough here, and the other parent is told; the father's no stops sharing with PPT, not the work at school (R64).</summary>
    private async Task Sprek(IReadOnlyDictionary<string, Guid> cast)
    {
        var (self, mother, father, blid) = (cast["S01"], cast["S02"], cast["S03"], cast["B03"]);
        var school = await teller.UnitOf(blid);
        var clinic = await teller.UnitOf(cast["B04"]);
        var id = await teller.Propose(self, "Sprek les lite i klassen og søv dårleg.", 1, "heard", await teller.Holder(blid, 76));
        await teller.Yes(id, teller.Guardian(mother, 74), "heard");
        await teller.Open(id, teller.Guardian(mother, 74));

        var start = await teller.Holder(blid, 72);
        await teller.Write(id, start,
            log => log.AddGoal(Topics.Learning, "Eg vil få lese i fred.", "Sprek les 15 minutt kvar skuledag i skjerma rom.", start),
            log => log.AddMeasure(new() { GoalId = log.Document.Goals[0].Id, Title = "Fast plass i grupperommet", How = "Kvar dag etter storefri. Sprek vel bok.", Arena = Arena.School, UnitId = school, PersonId = blid, Deadline = teller.Day(40) }, start));
        var level = await teller.Holder(blid, 47);
        await teller.Write(id, level, log => log.ChangeLevel(2, "Sprek søv dårleg, og helsesjukepleiaren blir med.", level), log => log.InviteService(clinic, cast["B04"], teller.Day(47)));
        await teller.Share(id, teller.Guardian(mother, 47), clinic, "Å hjelpe Sprek med søvnen.", "heard", Topics.Voice, Topics.Strengths, Topics.Together, Topics.Learning, Topics.Health);
        await teller.Write(id, teller.Guardian(father, 45), log => log.Object(father, teller.At(45)));

        var met = await teller.Holder(blid, 12);
        await teller.Write(id, teller.Child(self, 12), log => log.GiveVoice(
            "Eg vil ha det stille når eg les. Eg likar å byggje ting, og eg vil at dei vaksne snakkar med meg først.", Participation.WholeMeeting, null, null, teller.Child(self, 12)));
        await teller.Write(id, met,
            log => log.AddMoment("Las høgt for to andre i grupperommet. Viste dei korleis brua han bygde heldt.", met),
            log => log.FollowUp(log.Document.Measures[0].Id, log.Document.Measures[0].Revision, MeasureStatus.Done, null, met),
            log => log.Evaluate(log.Document.Measures[0].Id, 4, "No orkar eg heile kapittelet.", true, met),
            log => log.Evaluate(log.Document.Measures[0].Id, 4, "Les 15 minutt fire av fem dagar.", false, met),
            log => log.AddGoal(Topics.Health, "Eg vil sove betre før skulen.", "Fast kveldsrutine fem kveldar i veka.", met),
            log => log.AddMeasure(new() { GoalId = log.Document.Goals[1].Id, Title = "Samtalar om søvn", How = "Tre samtalar med Sprek og mor. Heimen vel sjølv kva dei prøver.", Arena = Arena.Other, UnitId = clinic, PersonId = cast["B04"], Deadline = teller.Day(-28) }, met),
            log => log.AddMeasure(new() { GoalId = log.Document.Goals[1].Id, Title = "Skjerm av klokka åtte", How = "Berre dei kveldane familien vil prøve.", Arena = Arena.Home, Deadline = teller.Day(-28) }, met),
            log => log.SetNext(teller.Day(-12), teller.Day(12)));
    }

    /// <summary>A log before birth: it is about the child who is expected, and she who carries it answers.</summary>
    private async Task BeforeBirth(IReadOnlyDictionary<string, Guid> cast)
    {
        var midwife = await teller.Holder(cast["B06"], 20);
        var id = await teller.Propose(cast["X01"], "Barnet som kjem, har ein hjartefeil, og mange skal hjelpe.", 2, "not-able", midwife);
        await teller.Yes(id, teller.Guardian(cast["S04"], 19), "not-able");
        await teller.Open(id, teller.Guardian(cast["S04"], 19));
        await teller.Write(id, midwife,
            log => log.AddGoal(Topics.Together, "Eg vil vite kven eg skal ringje, før barnet kjem.", null, midwife),
            log => log.AddMeasure(new() { GoalId = log.Document.Goals[0].Id, Title = "Ei liste med namn og nummer", How = "Open skriv lista saman med Spent, og tek ho med på sjukehuset.", Arena = Arena.Other, UnitId = midwife.UnitId, PersonId = cast["B06"], Deadline = teller.Day(-20) }, midwife),
            log => log.SetNext(teller.Day(-16), teller.Day(20)));
    }

    /// <summary>The parents did not want a log. Help at school goes on as before.</summary>
    private async Task No(IReadOnlyDictionary<string, Guid> cast)
    {
        var id = await teller.Propose(cast["S09"], "Eigen er mykje åleine i friminutta.", 1, "heard", await teller.Holder(cast["B03"], 30));
        await teller.Decline(id, 26);
    }

    /// <summary>Closed at level 1 when the goal was reached; the family reads it still.</summary>
    private async Task Closed(IReadOnlyDictionary<string, Guid> cast)
    {
        var (mother, blid) = (cast["S13"], cast["B03"]);
        var start = await teller.Holder(blid, 280);
        var id = await teller.Propose(cast["S12"], "Lun gruar seg til å sleppe mamma om morgonen.", 1, "heard", start);
        await teller.Yes(id, teller.Guardian(mother, 278), "heard");
        await teller.Open(id, teller.Guardian(mother, 278));
        var end = await teller.Holder(blid, 160);
        await teller.Write(id, start,
            log => log.AddGoal(Topics.Wellbeing, "Eg vil gå inn sjølv.", null, start),
            log => log.AddMeasure(new() { GoalId = log.Document.Goals[0].Id, Title = "Same vaksne i garderoben", Arena = Arena.School, UnitId = start.UnitId, PersonId = blid, Deadline = teller.Day(200) }, start));
        await teller.Write(id, end,
            log => log.FollowUp(log.Document.Measures[0].Id, log.Document.Measures[0].Revision, MeasureStatus.Done, null, end),
            log => log.EditGoal(log.Document.Goals[0].Id, log.Document.Goals[0].Revision, log.Document.Goals[0].Words, null, GoalStatus.Reached),
            log => log.StartClosing(),
            log => log.Close(ClosingReason.GoalReached, "At den same vaksne stod der kvar morgon.", "Ingenting no. Lun går inn sjølv.", "Blid Krit, kontaktlærar", blid, end.At),
            log => log.Archive("Elevmappe 2026/114", end.At));
        await teller.Close(id);
    }
}
