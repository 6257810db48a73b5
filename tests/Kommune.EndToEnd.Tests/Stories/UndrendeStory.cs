namespace Kommune.EndToEnd.Tests.Stories;

/// <summary>Undrende Kompass, fifteen: the young person decides (nb). He is heard beside his parents, and one health matter is his own.</summary>
internal sealed class UndrendeStory() : LogStory("fjellhavn", "nb")
{
    private const string Youth = "Undrende Kompass";
    private const string Mother = "Varm Kompass";
    private const string Father = "Rask Kompass";
    private const string Teacher = "Klar Tavle";
    private const string Clinic = "Fjellhavn helsestasjon og skolehelsetjeneste";
    private const string Mornings = "Jeg vil komme til første time.";
    private const string Sleep = "Jeg vil sove uten å våkne av tankene.";

    [Test, Property("Rule", "R18"), Property("Rule", "R58"), Property("Rule", "R59")]
    public async Task Undrende_Kompass_the_young_person_decides()
    {
        await HeReadsWhatHisMotherHasSaidYesToAndSaysYesHimself();
        await TheFatherIsTheLastOneAsked();
        await TheyWriteWithHim();
        await TheNurseIsLetIn();
        await HeAsksThatHisSleepIsNotShownAtHome();
        await HeAndHisMotherEachSayHowItGoes();
    }

    private async Task HeReadsWhatHisMotherHasSaidYesToAndSaysYesHimself()
    {
        var youth = await AtHome(Youth);
        await Follows(youth, Log["panel.open"]);
        Address = new Uri(youth.Page.Url).AbsolutePath;
        await youth.Sees(Log["notice.waits-for", Father]);
        await Follows(youth, Log["notice.see"]);
        await youth.Sees(Mother);
        await youth.Picks(("ChildsView", "heard"));
        await Sends(youth, Log["answer.yes"]);
        await youth.Sees(Log["notice.waits-for", Father]);
    }

    private async Task TheFatherIsTheLastOneAsked()
    {
        await SaysYes(Father, "heard");
        var teacher = await Employee(Teacher);
        await Goes(teacher, Address);
        await teacher.Sees(Log["goal.add"]);
    }

    private async Task TheyWriteWithHim()
    {
        var (youth, teacher) = (await Family(Youth), await Employee(Teacher));
        await youth.Goes(Address);
        await Follows(youth, Log["voice.title-self"]);
        await youth.Writes(("Words", "Jeg vil at dere spør meg før dere ringer hjem."));
        await Sends(youth, Log["save"]);
        await youth.Sees("Jeg vil at dere spør meg");
        await WritesAGoal(teacher, "absence", Mornings, "Undrende møter første time fire av fem dager.");
        await teacher.Sees("Jeg vil at dere spør meg");
        await AgreesOn(await OnPhone(Teacher), Mornings, "Møter én voksen ved døra", "School", Teacher);
    }

    private async Task TheNurseIsLetIn()
    {
        var (teacher, nurse) = (await Employee(Teacher), await Employee("Myk Ull"));
        await teacher.Goes(Address);
        await Follows(teacher, Log["level.change"]);
        await teacher.Picks(("Level", "2"));
        await teacher.Writes(("Why", "Helsesykepleieren blir med."));
        await Sends(teacher, Log["save"]);
        await Invites(teacher, Clinic, "Samtaler om det som er tungt.", "voice", "health");
        await nurse.Goes(Address);
        await DoesNotSee(nurse, Youth);
        await LetsIn(Mother, Clinic);
        await LetsIn(Father, Clinic);
        await WritesAGoal(teacher, "health", Sleep);
        await Goes(nurse, Address);
        await nurse.Sees(Sleep);
        await DoesNotSee(nurse, Mornings);
        var mother = await Family(Mother);
        await Goes(mother, Address);
        await mother.Sees(Sleep);
    }

    /// <summary>Between twelve and sixteen he may ask; whoever holds the baton decides, and the parents cannot tell that anything is gone.</summary>
    private async Task HeAsksThatHisSleepIsNotShownAtHome()
    {
        var (youth, teacher, mother) = (await Family(Youth), await Employee(Teacher), await Family(Mother));
        await youth.Goes(Address);
        await Follows(youth, Log["sees.change"]);
        await Follows(youth, Platform["ask-hide.link"]);
        await Sends(youth, Platform["ask-hide.yes"]);
        await Goes(teacher, $"/restrictions/{Address.Split('/')[^1]}");
        await teacher.Chooses("Section", Log["section.relay-log.health"]);
        await teacher.Picks(("LegalBasis", "pbrl-3-4-2"), ("Asked", "true"));
        await teacher.Writes(("Reason", "Han har grunner som bør respekteres."), ("ReviewOn", Day(90)));
        await Sends(teacher, Platform["restriction.hide"]);

        foreach (var parent in new[] { mother, await Family(Father) })
        {
            await parent.Goes(Address);
            await parent.Sees(Mornings);
            await DoesNotSee(parent, Sleep);
        }
        await youth.Goes(Address);
        await youth.Sees(Sleep);
        await teacher.Goes(Address);
        await teacher.Sees(Sleep);
    }

    private async Task HeAndHisMotherEachSayHowItGoes()
    {
        var (youth, mother) = (await Family(Youth), await Family(Mother));
        foreach (var (person, rating, words) in new[] { (youth, "3", "Det er lettere når noen står der."), (mother, "4", "Han spiser frokost igjen.") })
        {
            await person.Goes(Address);
            await Follows(person, Log["evaluate.title"]);
            await person.Picks(("Rating", rating));
            await person.Writes(("Words", words));
            await Sends(person, Log["evaluate.save"]);
        }
        var teacher = await Employee(Teacher);
        await teacher.Goes(Address);
        await teacher.Sees("Det er lettere når noen står der.");
        await teacher.Sees("Han spiser frokost igjen.");
    }
}
