namespace Kommune.EndToEnd.Tests.Stories;

/// <summary>Lun Hamn, six: closed, and what his mother can see (nn). Who read and why, and what stood on the wrong child.</summary>
internal sealed class LunStory() : LogStory("straumvag", "nn")
{
    private const string Mother = "Mild Hamn";
    private const string Teacher = "Blid Krit";
    private const string Adviser = "Rett Linjal";
    private const string Goal = "Eg vil ete matpakka med dei andre.";
    private const string AboutSomebodyElse = "Sprek hadde ein fin dag og las heile boka.";

    [Test, Property("Rule", "R33"), Property("Rule", "R46"), Property("Rule", "R78"), Property("Rule", "R79")]
    public async Task Lun_Hamn_closed_and_what_his_mother_can_see()
    {
        await AnOldLogIsStillHersToRead();
        await ANewOneIsShort();
        await SomethingAboutAnotherChildIsTakenOut();
        await TheLogIsClosedAndLiesInTheFolder();
        await TheMotherAsksWhySomebodyRead();
    }

    private async Task AnOldLogIsStillHersToRead()
    {
        var mother = await AtHome(Mother);
        await Follows(mother, Log["panel.open"]);
        await mother.Sees("Elevmappe 2026/114");
        await mother.Sees("Eg vil gå inn sjølv.");
    }

    private async Task ANewOneIsShort()
    {
        await AsksForALog(Teacher, "11912097104", "Lun sit for seg sjølv når dei et.", "heard");
        await SaysYes(Mother, "heard");
        await WritesAGoal(await Employee(Teacher), "wellbeing", Goal);
        await AgreesOn(await OnPhone(Teacher), Goal, "Fast bord med to andre", "School", Teacher);
    }

    /// <summary>The teacher has two logs open and writes in the wrong one. The mother sees that something was there, not what.</summary>
    private async Task SomethingAboutAnotherChildIsTakenOut()
    {
        var (teacher, mother) = (await Employee(Teacher), await Family(Mother));
        await teacher.Goes(Address);
        await Follows(teacher, Log["moment.title"]);
        await teacher.Writes(("Words", AboutSomebodyElse));
        await Sends(teacher, Log["save"]);
        await mother.Goes(Address);
        await mother.Sees(AboutSomebodyElse);

        await teacher.Goes(Address);
        await Follows(teacher, Log["wrong.title"]);
        await teacher.PicksNamed(AboutSomebodyElse);
        await teacher.Picks(("To", "seal"));
        await Sends(teacher, Log["wrong.do"]);
        await DoesNotSee(teacher, AboutSomebodyElse);
        await Goes(mother, Address);
        await DoesNotSee(mother, "heile boka");
        await mother.Sees(Log["change.entry-sealed"]);
        await Goes(mother, "/read-log");
        await mother.Sees(Log["done.entry-sealed"]);
    }

    private async Task TheLogIsClosedAndLiesInTheFolder()
    {
        var (teacher, mother) = (await Employee(Teacher), await Family(Mother));
        await teacher.Goes(Address);
        await Follows(teacher, Log["close.title"]);
        await teacher.Picks(("Reason", "GoalReached"));
        await teacher.Writes(("Helped", "At dei var tre ved same bordet."), ("Next", "Ingenting no."));
        await Sends(teacher, Log["close.yes"]);
        await Follows(teacher, Log["archive.title"]);
        await teacher.Writes(("Receipt", "Elevmappe 2026/907"));
        await Sends(teacher, Log["save"]);
        await mother.Goes(Address);
        await mother.Sees("Elevmappe 2026/907");
        await mother.Sees("At dei var tre ved same bordet.");
        await mother.Sees(Goal);
        await CannotWrite(mother);
    }

    /// <summary>An adviser in a hurry typed the wrong number. The mother sees it, asks, and is answered; the leader follows it up.</summary>
    private async Task TheMotherAsksWhySomebodyRead()
    {
        var (adviser, mother, leader) = (await Employee(Adviser), await Family(Mother), await Employee("Ryddig Perm"));
        await Goes(adviser, "/emergency");
        await adviser.Picks(("Reason", "health"));
        await adviser.Writes(("Words", "Ein mann har falle om i resepsjonen."), ("NationalId", "11912097104"));
        await Sends(adviser, Platform["emergency.open"]);

        await mother.Goes("/read-log");
        await mother.Sees(Adviser);
        await Follows(mother, $"{Platform["log.ask"]}: {Adviser}");
        await mother.Writes(("Words", "Kvifor har NAV sett på Lun?"));
        await Sends(mother, Platform["ask.send"]);
        await mother.Sees("Kvifor har NAV sett på Lun?");

        await Goes(leader, "/tasks");
        await leader.Opens(leader.Page.Locator("main a[href^='/log-questions/']").First);
        await Look(leader);
        await leader.Sees("Kvifor har NAV sett på Lun?");
        await leader.Writes(("Words", "Feil nummer vart skrive i ein naudsituasjon. Det gjaldt ikkje Lun. Vi har meldt avvik, og vi er leie for det."));
        await Sends(leader, Platform["answer.send"]);
        await leader.Goes("/tasks");
        await leader.Opens(leader.Page.Locator("main a[href^='/emergency/review/']").First);
        await Look(leader);
        await leader.Picks(("Outcome", "wrong"));
        await leader.Writes(("Words", "Feil person. Vi går gjennom rutinen."));
        await leader.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await mother.Goes("/read-log");
        await mother.Sees("vi er leie for det");
    }
}
