namespace Kommune.Stafettlogg.Demo;

/// <summary>Fjellhavn, in bokmål: a log that has come to level 2 with a consent for one topic, and a log a family has just been asked about.</summary>
internal sealed class FjellhavnLogs(LogTeller teller)
{
    public async Task Tell(IReadOnlyDictionary<string, Guid> cast)
    {
        await Undrende(cast);
        await Lyttende(cast);
    }

    /// <summary>From wonder to cooperation: both parents had to say yes, and PPT sees one topic only.</summary>
    private async Task Lyttende(IReadOnlyDictionary<string, Guid> cast)
    {
        var (mother, father, lun) = (cast["F02"], cast["F03"], cast["A03"]);
        var kindergarten = await teller.UnitOf(lun);
        var id = await teller.Propose(cast["F01"], "Lyttende trekker seg unna i leken og bruker lite lyd.", 1, "informed", await teller.Holder(lun, 70));
        await teller.Yes(id, teller.Guardian(mother, 67), "informed");
        await teller.Yes(id, teller.Guardian(father, 60), "informed");
        await teller.Open(id, teller.Guardian(father, 60));

        var start = await teller.Holder(lun, 58);
        await teller.Write(id, start,
            log => log.GiveVoice("Jeg liker å være to. Da hører jeg hva den andre sier.", Participation.Message, null, null, start),
            log => log.AddMoment("Lo høyt da vi lekte butikk tre barn sammen.", start),
            log => log.AddGoal(Topics.Interaction, "Jeg vil ha noen å leke med.", "Lyttende deltar i lek i liten gruppe hver dag.", start),
            log => log.AddGoal(Topics.Language, "Jeg vil at de andre skal forstå meg.", "Lyttende bruker lyd og ord i tre faste situasjoner.", start));
        await teller.Write(id, start,
            log => log.AddMeasure(new() { GoalId = log.Document.Goals[0].Id, Title = "Liten lekegruppe", How = "Tre barn, hver dag etter frukt. Lun er med i leken.", Arena = Arena.Kindergarten, UnitId = kindergarten, PersonId = lun, Deadline = teller.Day(-12) }, start),
            log => log.AddMeasure(new() { GoalId = log.Document.Goals[1].Id, Title = "Lydbok på sengekanten", How = "Ti minutter, de kveldene det passer. Barnehagen låner ut bøkene.", Arena = Arena.Home, Deadline = teller.Day(-26) }, start),
            log => log.SetNext(teller.Day(-11), teller.Day(58)));
        await teller.Write(id, teller.Guardian(mother, 57), log => log.AnswerMeasure(log.Document.Measures[1].Id, true, teller.Guardian(mother, 57)));

        var seen = await teller.Holder(lun, 18);
        await teller.Write(id, seen,
            log => log.Evaluate(log.Document.Measures[0].Id, 2, "Peker på bildet av to barn først. «Ikke tre.»", true, seen),
            log => log.Evaluate(log.Document.Measures[0].Id, 3, "Er med lenger når det bare er to.", false, seen));
        await teller.Write(id, teller.Guardian(mother, 17), log => log.Evaluate(log.Document.Measures[1].Id, 4, "Nå henter hun boka selv.", false, teller.Guardian(mother, 17)));

        var ppt = await teller.UnitOf(cast["A08"]);
        await teller.Write(id, seen, log => log.ChangeLevel(2, "Vi trenger råd fra PPT om språk.", seen), log => log.InviteService(ppt, cast["A08"], teller.Day(18)));
        foreach (var parent in new[] { mother, father })
            await teller.Share(id, teller.Guardian(parent, 14), ppt, "Å gi råd om språk og lyd.", "informed", Topics.Language, Topics.Strengths);
        await teller.Write(id, teller.Guardian(father, 9), log => log.Send(null, Topics.Together, "Henting på torsdager", "Jeg henter på torsdager ut året. Ring meg gjerne da.", teller.Guardian(father, 9)));
        var read = await teller.Holder(lun, 8);
        await teller.Write(id, read, log => log.Send(log.Document.Messages[0].Id, null, null, "Fint, da tar vi en prat i garderoben.", read));
    }

    /// <summary>The young person is heard, and both parents are asked; the answers are awaited.</summary>
    private async Task Undrende(IReadOnlyDictionary<string, Guid> cast)
    {
        var id = await teller.Propose(cast["F04"], "Undrende gruer seg til morgenene og er ofte borte første time.", 1, "heard", await teller.Holder(cast["A05"], 4));
        await teller.Yes(id, teller.Guardian(cast["F05"], 3), "heard");
    }
}
