namespace Kommune.EndToEnd.Tests;

/// <summary>Asking without a name, and writing the guide, in the municipality's own nynorsk.</summary>
internal sealed class GuideStoryTests
{
    [Test, Property("Rule", "R91")]
    public async Task In_nynorsk_a_teacher_asks_without_a_name_and_the_nurse_answers()
    {
        var words = Words.OfGuide("nn");
        await using var teacher = await Person.LogsIn("straumvag", "Blid Krit", width: 390);
        await teacher.Goes("/bti-guide/services");
        await teacher.Sees("Følgjer med på helse og utvikling");
        await Look(teacher);
        await teacher.Clicks(words["consult.ask"]);
        await teacher.PicksNamed("helsestasjon");
        await teacher.Writes(("Question", "Ein gut på tretten har slutta å ete saman med dei andre. Eigen Rev vil ikkje ha logg."));
        await teacher.Presses(words["consult.send"]);
        await teacher.Sees("Dette kan vere namn: Eigen Rev");
        await Look(teacher);
        await teacher.Writes(("Question", "Ein gut på tretten har slutta å ete saman med dei andre. Familien vil ikkje ha logg. Kva kan vi gjere?"));
        await teacher.Presses(words["consult.send"]);
        await teacher.Sees(words["consult.waits-for", "Straumvåg helsestasjon"]);
        await Look(teacher);
        var question = new Uri(teacher.Page.Url).AbsolutePath;

        await using var nurse = await Person.LogsIn("straumvag", "Omtenksam Sykkel", width: 390);
        await nurse.Goes("/tasks");
        await nurse.Sees(words["task.consultation-asked"]);
        await nurse.Goes(question);
        await nurse.Sees("Ein gut på tretten");
        Assert.That(await nurse.Reads(), Does.Not.Contain("Blid Krit"), "who asks may be enough to know the child");
        await Look(nurse);
        await nurse.Writes(("Answer", "Sit saman med han, og la vere å spørje om mat."));
        await nurse.Presses(words["consult.send"]);
        await teacher.Goes(question);
        await teacher.Sees("la vere å spørje om mat");
        await Look(teacher);
    }

    [Test, Property("Rule", "R91")]
    public async Task In_nynorsk_the_coordinator_writes_compares_and_publishes_a_version_by_keyboard_size_of_a_desk()
    {
        var words = Words.OfGuide("nn");
        await using var owner = await Person.LogsIn("straumvag", "Nøye Vekt");
        await owner.Goes("/bti-guide/versions");
        await owner.Clicks(words["version.heading", "2026.2"]);
        await Look(owner);
        await owner.Page.Locator("main [name='Draft.Label']").FillAsync("2026.3");
        await owner.Presses(words["draft.button"]);
        var draft = new Uri(owner.Page.Url).AbsolutePath;
        await Look(owner);
        await owner.Goes(draft + "/edit/step-0.1");
        await Look(owner);
        await owner.Page.Locator("[name='Form.Texts[nn1]']").FillAsync("Ta undringa på alvor. Det er nok at du lurer.");
        await owner.Page.Locator("[name='Form.Texts[nb1]']").FillAsync("Ta undringen på alvor. Det er nok at du lurer.");
        await owner.Presses(words["save"]);
        await owner.Goes(draft + "/edit/about");
        await owner.Page.Locator("[name='Form.Texts[nn2]']").FillAsync("Trinn 0.1 er enklare.");
        await owner.Page.Locator("[name='Form.Texts[nb2]']").FillAsync("Trinn 0.1 er enklere.");
        await owner.Presses(words["save"]);
        await owner.Goes(draft);
        await owner.Clicks(words["changes.from", "2026.2"]);
        await owner.Sees("Det er nok at du lurer");
        await Look(owner);
        await owner.Goes(draft + "/links");
        await Look(owner);
        await owner.Goes(draft);
        await owner.Presses(words["move.review"]);
        await owner.Presses(words["move.publish"]);
        await using var reader = await Person.Sits("straumvag", javaScript: false, width: 360);
        await reader.Goes("/bti-guide/steps/0.1");
        await reader.Sees("Det er nok at du lurer");
    }

    private static async Task Look(Person person)
    {
        Assert.That(await person.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), Is.False, $"{person.Page.Url} scrolls sideways");
        await person.PassesAxe();
    }
}
