namespace Kommune.EndToEnd.Tests.Stories;

/// <summary>Spent Regnboge expects a child (nn): the log is about the child before it has a number, and goes on when it is born.</summary>
internal sealed class SpentStory() : LogStory("straumvag", "nn")
{
    private const string Mother = "Spent Regnboge";
    private const string Midwife = "Open Famn";
    private const string Goal = "Eg vil vite kven som kjem når barnet er fødd.";

    protected override string? ForWhom => "Ufødt barn Regnboge";

    [Test, Property("Rule", "R3")]
    public async Task Spent_Regnboge_before_the_birth()
    {
        await EndsWhatWasBefore(Mother);
        await AsksForALog(Midwife, "03859700860", "Barnet som kjem, har ein hjartefeil, og mange skal hjelpe.", childsView: null, expected: true);
        await SheSaysYesForTheChildSheExpects();
        await TheyPlanTheFirstDays();
        await TheChildIsBornAndTheLogGoesOn();
    }

    private async Task SheSaysYesForTheChildSheExpects()
    {
        var midwife = await Employee(Midwife);
        await Goes(midwife, Address);
        await midwife.Sees(Log["notice.waits-for", Mother]);
        await midwife.Sees("Ufødt barn Regnboge");
        await SaysYes(Mother, childsView: null);
        await midwife.Goes(Address);
        await midwife.Sees(Log["goal.add"]);
    }

    private async Task TheyPlanTheFirstDays()
    {
        var midwife = await Employee(Midwife);
        await WritesAGoal(midwife, "together", Goal);
        await AgreesOn(await OnPhone(Midwife), Goal, "Heimebesøk dag to", "Other", Midwife);
        var mother = await Family(Mother);
        await Goes(mother, Address);
        await mother.Sees("Heimebesøk dag to");
        var father = await Family("Roleg Fjøre");
        await father.Goes(Address);
        await DoesNotSee(father, "Heimebesøk", "Regnboge");
    }

    private async Task TheChildIsBornAndTheLogGoesOn()
    {
        var (midwife, mother) = (await Employee(Midwife), await Family(Mother));
        await midwife.Goes(Address);
        await Follows(midwife, Log["born.title"]);
        // Synthetic: a child of this autumn.
        await midwife.Writes(("GivenName", "Sterk"), ("BirthDate", "20.11.2026"), ("NationalId", Newborn));
        await Sends(midwife, Log["born.do"]);
        await midwife.Sees("Sterk Regnboge");
        await midwife.Sees("Heimebesøk dag to");

        await mother.Goes(Address);
        await mother.Sees("Sterk Regnboge");
        await mother.Sees(Goal);
        await mother.Sees(Log["change.subject-named"]);
        await DoesNotSee(mother, "Ufødt barn");
        await Goes(mother, "/");
        await Follows(mother, "Sterk Regnboge");
        await Follows(mother, Platform["start.all-read"]);
        await mother.Sees(Midwife);
    }

    private static string Newborn => "20912690092";
}
