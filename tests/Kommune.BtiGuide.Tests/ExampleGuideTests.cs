using Kommune.BtiGuide.Content;
using Kommune.BtiGuide.Demo;

namespace Kommune.BtiGuide.Tests;

internal sealed class ExampleGuideTests
{
    [Test]
    public void The_example_guide_is_finished_in_both_forms_of_Norwegian() =>
        Assert.That(GuideCheck.Unfinished(GuideDemo.Example()), Is.Empty);

    [Test]
    public void It_has_four_levels_nineteen_steps_and_every_tool_they_name()
    {
        var guide = GuideDemo.Example();
        Assert.That(guide.Levels.Select(level => level.Number), Is.EqualTo(new[] { 0, 1, 2, 3 }));
        Assert.That(guide.Steps.Count(), Is.EqualTo(19));
        Assert.That(guide.Tools, Has.Count.EqualTo(19));
    }

    [Test]
    public void Written_to_a_file_and_read_again_it_is_the_same()
    {
        var file = GuideFile.Write(GuideDemo.Example());
        Assert.That(GuideFile.Write(GuideFile.Read(file)), Is.EqualTo(file));
        Assert.That(GuideDifference.Between(GuideDemo.Example(), GuideFile.Read(file)), Is.Empty);
    }

    [Test, Property("Rule", "R68")]
    public void The_safety_path_creates_nothing_and_asks_for_no_reason()
    {
        var ways = GuideDemo.Example().Steps.SelectMany(step => step.Decision?.Outcomes ?? []).Where(outcome => outcome.Goto == Ends.Safety).ToList();
        Assert.That(ways, Has.Count.EqualTo(5));
        Assert.That(ways.Where(way => way.Creates is not null || way.ReasonRequired), Is.Empty);
    }

    [Test]
    public void Search_finds_a_step_by_words_of_either_form()
    {
        var guide = GuideDemo.Example();
        Assert.That(GuideSearch.Find(guide, "lysglimt gjorde").Select(step => step.Code), Is.EqualTo(new[] { "1.3" }));
        Assert.That(GuideSearch.Find(guide, "  "), Is.Empty);
        Assert.That(GuideSearch.Find(guide, "romskip"), Is.Empty);
    }
}
