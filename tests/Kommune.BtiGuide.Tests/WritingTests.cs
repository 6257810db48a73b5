using System.Net;
using System.Text.RegularExpressions;
using Kommune.BtiGuide.Content;
using Kommune.BtiGuide.Editing;
using Kommune.Testing;

namespace Kommune.BtiGuide.Tests;

/// <summary>The guide is written in the browser, a part at a time, by the same rules as a file.</summary>
internal sealed partial class WritingTests
{
    private TestHost _host = null!;
    private Visitor _coordinator = null!;
    private int _drafts;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = await TestHost.With("bti-guide");
        _coordinator = await _host.LogIn("Skarp Linse");
    }

    [OneTimeTearDown]
    public async Task Stop() => await _host.DisposeAsync();

    [Test]
    public async Task A_step_is_rewritten_with_both_forms_side_by_side_and_nobody_else_sees_it_before_it_is_published()
    {
        var draft = await Draft();
        var page = await _coordinator.Get($"{draft}/edit/step-0.1");
        Assert.That(page.Html, Does.Contain("Jeg legger merke til noe").And.Contain("Eg legg merke til noko"));
        var saved = await _coordinator.Submit(page, Texts(("nb0", "Jeg ser noe"), ("nn0", "Eg ser noko")), "part");
        Assert.That(saved.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _coordinator.Get(draft)).Text, Does.Contain("0.1 Jeg ser noe"), "the preview");
        Assert.That((await _host.Visit().Get("/bti-guide/steps/0.1")).Text, Does.Contain("Jeg legger merke til noe"));
        Assert.That((await _coordinator.Get(Changes().Match((await _coordinator.Get(draft)).Html).Value)).Text, Does.Contain("0.1 Jeg ser noe: Tittel (bokmål)").And.Contain("(nynorsk)"));
    }

    [Test]
    public async Task A_line_is_added_in_the_empty_fields_and_removed_by_emptying_both()
    {
        var draft = await Draft();
        var page = await _coordinator.Get($"{draft}/edit/step-0.2");
        var empty = page.Form("part").Fields.Where(field => Field().IsMatch(field.Key) && field.Value.Length == 0).Select(field => Field().Match(field.Key).Groups["field"].Value).ToList();
        Assert.That(empty, Has.Count.EqualTo(2), "one line more in each form");
        page = await _coordinator.Submit(page, Texts((empty[0], "Hvem er barnet glad i?"), (empty[1], "Kven er barnet glad i?"), ("nb2", ""), ("nn2", "")), "part");
        var text = (await _coordinator.Get(draft)).Text;
        Assert.That(text, Does.Contain("Hvem er barnet glad i?").And.Not.Contain("Når og hvor skjer det?"));
        Assert.That(page.Form("part").Fields.Count(field => Field().IsMatch(field.Key) && field.Value.Length == 0), Is.EqualTo(2), "and there is always one more");
    }

    [TestCase("<script>alert(1)</script>"), TestCase("[her](javascript:alert(1))"), TestCase("![x](https://ond.example)")]
    public async Task Script_in_a_text_is_refused_beside_its_field_and_nothing_is_lost(string words)
    {
        var draft = await Draft();
        var refused = await _coordinator.Submit(await _coordinator.Get($"{draft}/edit/step-0.3"), Texts(("nb1", words), ("nn1", "Snakk med leiar.")), "part");
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Text, Does.Contain("Bruk bare vanlige ord"));
        Assert.That(refused.Html, Does.Contain("id=\"part-nb1-problem\"").And.Not.Contain("<script>alert"));
        Assert.That(refused.Form("part").Fields.Single(field => field.Key == "Form.Texts[nb1]").Value, Is.EqualTo(words));
    }

    [Test]
    public async Task A_text_in_one_form_only_may_be_saved_but_not_published()
    {
        var draft = await Draft();
        await _coordinator.Submit(await _coordinator.Get($"{draft}/edit/step-1.1"), Texts(("nn0", "")), "part");
        var page = await _coordinator.Get(draft);
        Assert.That(page.Text, Does.Contain("Dette mangler før alle kan lese den").And.Contain("Teksten må finnes på bokmål og nynorsk"));
        Assert.That(page.Html, Does.Contain("/edit/step-1.1"), "with the way to where it is written");
        Assert.That((await _coordinator.Submit(page, new Dictionary<string, string>(), "move")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task Two_who_write_in_the_same_part_see_each_others_words()
    {
        var draft = await Draft();
        var mine = await _coordinator.Get($"{draft}/edit/safety");
        await _coordinator.Submit(await _coordinator.Get($"{draft}/edit/safety"), Texts(("nb0", "Vold, trusler eller overgrep")), "part");
        var late = await _coordinator.Submit(mine, Texts(("nb0", "Vold i familien")), "part");
        Assert.That(late.Status, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(late.Html, Does.Contain("Vold i familien"));
        Assert.That(late.Text, Does.Contain("trusler"));
    }

    [Test]
    public async Task A_step_is_added_moved_and_removed_and_keeps_its_code()
    {
        var draft = await Draft();
        async Task<PageAnswer> Do(string what) => await _coordinator.Submit(await _coordinator.Get(draft + "/steps"), new Dictionary<string, string> { ["Form.Do"] = what }, "steps");

        var added = await Do("add 1.3");
        Assert.That(added.Address, Does.EndWith("/edit/step-1.6"), "straight to where its words are written");
        await _coordinator.Submit(added, Texts(("nb0", "Spør søsken"), ("nn0", "Spør sysken"), ("nb1", "Hva ser de?"), ("nn1", "Kva ser dei?")), "part");
        Assert.That(await Order(), Is.EqualTo(new[] { "1.1", "1.2", "1.6", "1.3", "1.4", "1.5" }));
        await Do("up 1.6");
        Assert.That(await Order(), Is.EqualTo(new[] { "1.1", "1.6", "1.2", "1.3", "1.4", "1.5" }));
        var refused = await Do("remove 1.1");
        Assert.That((refused.Status, refused.Text.Contains("1.1", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)), "others lead to it");
        refused = await Do("remove 1.5");
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "without it nothing leads out");
        await Do("remove 1.6");
        Assert.That(await Order(), Is.EqualTo(new[] { "1.1", "1.2", "1.3", "1.4", "1.5" }));
        Assert.That((await _host.Visit().Get("/bti-guide/steps/1.6")).Status, Is.EqualTo(HttpStatusCode.NotFound), "nobody else has seen it");

        async Task<string[]> Order() => [.. StepLink().Matches((await _coordinator.Get(draft + "/steps")).Html).Select(match => match.Groups["code"].Value).Where(code => code.StartsWith('1'))];
    }

    [Test]
    public async Task Two_who_change_the_order_at_once_are_told()
    {
        var draft = await Draft();
        var stale = await _coordinator.Get(draft + "/steps");
        await _coordinator.Submit(await _coordinator.Get(draft + "/steps"), new Dictionary<string, string> { ["Form.Do"] = "down 1.2" }, "steps");
        Assert.That((await _coordinator.Submit(stale, new Dictionary<string, string> { ["Form.Do"] = "down 1.2" }, "steps")).Status, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task A_number_is_used_once_and_what_is_published_is_not_written_in()
    {
        var address = Published().Match((await _coordinator.Get("/bti-guide/versions")).Html).Groups["address"].Value;
        Assert.That((await _coordinator.Get($"{address}/edit/about")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        var taken = await _coordinator.Submit(await _coordinator.Get(address), new Dictionary<string, string> { ["Draft.Label"] = "2026.2" }, "draft");
        Assert.That(taken.Text, Does.Contain("finnes allerede"));
    }

    [Test]
    public async Task Links_are_tried_when_asked_for_and_a_machine_without_a_network_is_answered_calmly()
    {
        var draft = await Draft();
        var before = await _coordinator.Get($"{draft}/links");
        Assert.That(before.Text, Does.Contain("https://www.bufdir.no/barnevern/").And.Not.Contain("Fikk ikke svar").And.Not.Contain("Svarer"));
        Assert.That((await _coordinator.Get($"{draft}/links?now=yes")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Nothing_is_fetched_from_behind_the_wall_and_a_name_that_does_not_exist_is_no_mistake()
    {
        using var probe = new LinkProbe();
        var answers = await probe.Try(["https://127.0.0.1:1/", "https://10.0.0.1/", "https://finnes-ikke.invalid/"]);
        Assert.That(answers.Select(answer => answer.Answer), Is.EqualTo(new[] { LinkAnswer.Inside, LinkAnswer.Inside, LinkAnswer.NoAnswer }));
    }

    [Test]
    public void What_one_writes_in_is_the_same_guide_when_nothing_is_written()
    {
        var guide = Demo.GuideDemo.Example();
        Assert.That(GuideFile.Write(GuideRoom.Tidy(GuideRoom.Make(guide))), Is.EqualTo(GuideFile.Write(guide)));
        var room = GuideRoom.Make(guide);
        var parts = GuidePart.Of(room).ToList();
        Assert.That(GuideTexts.Of(room).Where(text => parts.Count(part => part.Has(text)) != 1).Select(text => text.Where), Is.Empty, "every text is in one part");
    }

    private async Task<string> Draft()
    {
        var versions = await _coordinator.Get("/bti-guide/versions");
        var source = await _coordinator.Get(Published().Match(versions.Html).Groups["address"].Value);
        var page = await _coordinator.Submit(source, new Dictionary<string, string> { ["Draft.Label"] = $"2030.{++_drafts}" }, "draft");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), page.Text);
        return Versions().Match((await _coordinator.Get("/bti-guide/versions")).Html).Value;
    }

    private static Dictionary<string, string> Texts(params (string Field, string Words)[] texts) => texts.ToDictionary(text => $"Form.Texts[{text.Field}]", text => text.Words);

    [GeneratedRegex(@"^Form\.Texts\[(?<field>n[bn]\d+)\]$")]
    private static partial Regex Field();

    [GeneratedRegex(@"/bti-guide/versions/[0-9a-f-]{36}")]
    private static partial Regex Versions();

    [GeneratedRegex("""href="(?<address>/bti-guide/versions/[0-9a-f-]{36})">(?:(?!</li>).)*Publisert""", RegexOptions.Singleline)]
    private static partial Regex Published();

    [GeneratedRegex(@"/edit/step-(?<code>\d\.\d+)")]
    private static partial Regex StepLink();

    [GeneratedRegex(@"/bti-guide/versions/[0-9a-f-]{36}/changes/[0-9a-f-]{36}")]
    private static partial Regex Changes();
}
