using Kommune.BtiGuide.Content;
using Kommune.BtiGuide.Demo;
using Kommune.Contracts;

namespace Kommune.BtiGuide.Tests;

/// <summary>A file that is not a guide is refused with where it went wrong.</summary>
internal sealed class GuideFileTests
{
    private static readonly string Good = GuideFile.Write(GuideDemo.Example());

    [Test]
    public void A_field_the_guide_does_not_have_is_told_by_its_line()
    {
        var refusal = Refusal(Good + "\nsecret: yes\n");
        Assert.That(refusal.Code, Is.EqualTo("problem.file-line"));
        Assert.That(Convert.ToInt64(refusal.Values[0], System.Globalization.CultureInfo.InvariantCulture), Is.GreaterThan(100));
    }

    [TestCase("title: [")]
    [TestCase("reviewBy: soon")]
    [TestCase("levels: { number: many }")]
    [TestCase("audience: [Astronauts]")]
    public void What_is_not_of_the_right_form_is_told_by_its_line(string file) => Assert.That(Refusal(file).Code, Is.EqualTo("problem.file-line"));

    [Test]
    public void A_file_that_points_into_itself_is_refused_before_it_grows() =>
        Assert.That(Refusal("title: &a { nb: x, nn: x }\nintro: *a\n").Code, Is.EqualTo("problem.file-alias"));

    [Test]
    public void Endless_nesting_is_refused() => Assert.That(Refusal("title: " + new string('[', 100)).Code, Is.EqualTo("problem.file-deep"));

    [Test]
    public void A_file_of_five_megabytes_is_refused() => Assert.That(Refusal(new string(' ', 5_000_000)).Code, Is.EqualTo("problem.file-too-large"));

    [Test]
    public void An_empty_file_is_refused() => Assert.That(Refusal("").Code, Is.EqualTo("problem.file-empty"));

    [Test]
    public void A_tool_that_is_not_there_is_told_by_its_place()
    {
        var guide = Changed("0.2", step => step with { Tools = [.. step.Tools.Select(tool => tool == "wonder-note" ? "no-tool" : tool)] });
        Assert.That(GuideCheck.Broken(guide), Is.EqualTo(new[] { new GuideProblem("levels[0].steps[1].tools", "check.no-such-tool", "no-tool") }));
    }

    [Test]
    public void A_way_to_a_step_that_is_not_there_is_told_by_its_place()
    {
        var guide = Changed("0.1", step => step with { Decision = step.Decision! with { Outcomes = [.. step.Decision.Outcomes.Select(outcome => outcome with { Goto = outcome.Goto == "0.2" ? "9.9" : outcome.Goto })] } });
        Assert.That(GuideCheck.Broken(guide), Is.EqualTo(new[] { new GuideProblem("levels[0].steps[0].decision.outcomes[no].goto", "check.no-such-step", "9.9") }));
    }

    [Test]
    public void A_guide_that_goes_in_circles_is_refused()
    {
        var guide = Changed("3.5", step => step with { Decision = step.Decision! with { Outcomes = [.. step.Decision.Outcomes.Where(outcome => outcome.Key == "again")] } });
        Assert.That(GuideCheck.Broken(guide).Select(problem => (problem.Code, problem.Detail)),
            Is.EqualTo(new[] { ("check.no-way-out", "3.3"), ("check.no-way-out", "3.4"), ("check.no-way-out", "3.5") }));
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("Les [her](javascript:alert(1))")]
    [TestCase("Se <img src=x onerror=alert(1)>")]
    [TestCase("JavaScript : alert(1)")]
    public void A_text_with_markup_is_refused(string words)
    {
        var guide = Changed("0.1", step => step with { What = step.What with { Nn = words } });
        Assert.That(GuideCheck.Broken(guide), Is.EqualTo(new[] { new GuideProblem("levels[0].steps[0].what.nn", "check.markup") }));
    }

    [TestCase("http://example.org"), TestCase("javascript:alert(1)"), TestCase("/versions")]
    public void A_link_out_that_is_not_secure_is_refused(string url)
    {
        var guide = GuideDemo.Example();
        guide.Tools["rights-card"] = guide.Tools["rights-card"] with { Url = url };
        Assert.That(GuideCheck.Broken(guide), Is.EqualTo(new[] { new GuideProblem("tools.rights-card.url", "check.address", url) }));
    }

    [Test, Property("Rule", "R91")]
    public void A_missing_language_stops_review_but_not_the_draft()
    {
        var guide = Changed("0.2", step => step with { Title = step.Title with { Nn = " " } });
        Assert.That(GuideCheck.Broken(guide), Is.Empty);
        Assert.That(GuideCheck.Unfinished(guide), Is.EqualTo(new[] { new GuideProblem("levels[0].steps[1].title.nn", "check.language") }));
        var draft = new GuideVersion { Id = Guid.NewGuid(), Guide = guide, CreatedAt = default };
        Assert.That(() => draft.SendToReview(), Throws.TypeOf<RuleViolationException>());
    }

    [Test, Property("Rule", "R67")]
    public void A_guide_without_its_safety_card_is_not_published()
    {
        var problems = GuideCheck.Unfinished(GuideDemo.Example() with { Safety = new() });
        Assert.That(problems.Where(problem => problem.Code == "check.missing").Select(problem => problem.Where), Is.SupersetOf(new[] { "safety.doNow", "safety.doNot", "safety.phones" }));
    }

    [Test]
    public void A_published_version_never_changes()
    {
        var published = new GuideVersion { Id = Guid.NewGuid(), Guide = GuideDemo.Example(), CreatedAt = default }.SendToReview().Publish(default);
        Assert.That(() => published.With(GuideDemo.Example()), Throws.TypeOf<RuleViolationException>());
        Assert.That(() => published.SendBack(), Throws.TypeOf<RuleViolationException>());
        Assert.That(published.Retire().State, Is.EqualTo(GuideState.Retired));
    }

    [Test]
    public void A_step_put_in_between_does_not_make_the_others_look_changed()
    {
        var before = GuideDemo.Example();
        var after = Changed("0.3", step => step with { Title = step.Title with { Nb = "Vi deler undringen" } });
        after.Levels[0].Steps.Insert(1, after.Step("0.2")! with { Code = "0.9" });
        var changed = GuideDifference.Between(before, after);
        Assert.That(changed.Where(one => one.Step?.Code != "0.9").Select(one => (one.Where, one.Language, one.Before, one.After)),
            Is.EqualTo(new[] { ("0.3.title", "nb", "Jeg deler undringen", "Vi deler undringen") }));
    }

    private static Guide Changed(string code, Func<GuideStep, GuideStep> change)
    {
        var guide = GuideDemo.Example();
        foreach (var level in guide.Levels)
            for (var i = 0; i < level.Steps.Count; i++)
                if (level.Steps[i].Code == code) level.Steps[i] = change(level.Steps[i]);
        return guide;
    }

    private static Problem Refusal(string file) => Assert.Throws<RuleViolationException>(() => GuideFile.Read(file))!.Problems[0];
}
