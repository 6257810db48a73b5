namespace Kommune.EndToEnd.Tests.Stories;

/// <summary>Eigen Rev, thirteen: no to a digital log (nn). Only that somebody asked is left, and help goes on without it.</summary>
internal sealed class EigenStory() : LogStory("straumvag", "nn")
{
    private const string Teacher = "Blid Krit";
    private const string Reason = "Eigen et aleine og går for seg sjølv i friminutta.";
    private const string Question = "Ei jente har slutta å ete saman med dei andre. Familien vil ikkje ha logg. Kva kan vi gjere?";

    [Test, Property("Rule", "R15")]
    public async Task Eigen_Rev_no_to_a_digital_log()
    {
        await AsksForALog(Teacher, "27891373401", Reason, "heard");
        await BothParentsSayNo();
        await OnlyThatSomebodyAskedIsLeft();
        await TheTeacherAsksPptWithoutANameAndGoesOn();
    }

    /// <summary>Where one yes is enough, one no ends nothing; the second does.</summary>
    private async Task BothParentsSayNo()
    {
        foreach (var name in new[] { "Vis Rev", "Fri Rev" })
        {
            var parent = await AtHome(name);
            await Follows(parent, Log["work.log-asked.action"]);
            await parent.Sees(Reason.TrimEnd('.'));
            await Sends(parent, Log["answer.no"]);
        }
    }

    private async Task OnlyThatSomebodyAskedIsLeft()
    {
        var (teacher, mother, eigen) = (await Employee(Teacher), await Family("Fri Rev"), await Family("Eigen Rev"));
        foreach (var person in new[] { teacher, mother, eigen })
        {
            await Goes(person, Address);
            await DoesNotSee(person, "går for seg sjølv", "Vis Rev");
        }
        await mother.Sees(Log["notice.declined"]);
        await Goes(mother, "/");
        await DoesNotSee(mother, Log["panel.open"], Log["work.log-asked.action"]);
        await Goes(teacher, "/");
        await DoesNotSee(teacher, "Eigen Rev");
    }

    private async Task TheTeacherAsksPptWithoutANameAndGoesOn()
    {
        var guide = Words.OfGuide("nn");
        var (teacher, adviser) = (await Employee(Teacher), await Employee("Grundig Lupe"));
        await Goes(teacher, "/bti-guide/consultations/new");
        await teacher.PicksNamed("PPT");
        await teacher.Writes(("Question", Question));
        await Sends(teacher, guide["consult.send"]);
        var asked = new Uri(teacher.Page.Url).AbsolutePath;
        await Goes(adviser, asked);
        await adviser.Sees(Question);
        await DoesNotSee(adviser, Teacher, "Eigen");
        await adviser.Writes(("Answer", "La ho velje kven ho sit med, og spør etter ei veke."));
        await Sends(adviser, guide["consult.send"]);
        await Goes(teacher, asked);
        await teacher.Sees("La ho velje kven ho sit med");
    }
}
