using Kommune.BtiGuide.Cases;
using Kommune.BtiGuide.Content;
using Kommune.BtiGuide.Demo;
using Kommune.Contracts;

namespace Kommune.BtiGuide.Tests;

/// <summary>A case and the versions of the guide, without a host.</summary>
internal sealed class CaseVersionTests
{
    private static readonly (Guid Person, DateTimeOffset At) By = (Guid.CreateVersion7(), new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
    private static readonly Guide Example = GuideDemo.Example();

    private static readonly GuideCase Case = new() { Id = Guid.CreateVersion7(), GuideId = Guid.CreateVersion7(), Step = "1.4" };

    [Test]
    public void The_same_step_is_found_again_in_the_next_version()
    {
        var change = Case.Upgrade(Example, Published(Example), By);
        Assert.That((change.After.Step, change.Move.FromStep, change.Move.ToPlace), Is.EqualTo(("1.4", "1.4", "1.4")));
        Assert.That(change.After.GuideId, Is.EqualTo(change.Move.GuideId).And.Not.EqualTo(Case.GuideId));
    }

    [Test]
    public void A_step_that_is_gone_is_exchanged_for_the_first_of_its_level()
    {
        var fewer = Example with { Levels = [.. Example.Levels.Select(level => level with { Steps = [.. level.Steps.Where(step => step.Code != "1.4")] })] };
        Assert.That(Case.Upgrade(Example, Published(fewer), By).After.Step, Is.EqualTo("1.1"));
    }

    [Test]
    public void Only_to_what_everybody_reads_and_only_once()
    {
        Assert.That(() => Case.Upgrade(Example, Published(Example) with { State = GuideState.Draft }, By), Throws.TypeOf<RuleViolationException>());
        var next = Published(Example);
        Assert.That(() => (Case with { GuideId = next.Id }).Upgrade(Example, next, By), Throws.TypeOf<RuleViolationException>());
    }

    [Test, Property("Rule", "R68")]
    public void Child_welfare_is_no_answer_a_case_can_hold()
    {
        foreach (var step in Example.Steps.Where(step => step.Decision is not null))
            foreach (var outcome in step.Decision!.Outcomes.Where(outcome => outcome.Goto == Ends.Safety))
                Assert.That(() => (Case with { Step = step.Code }).Choose(Example, outcome.Key, "x", true, By), Throws.TypeOf<RuleViolationException>(), step.Code);
    }

    [Test]
    public void From_every_step_each_answer_leads_to_a_step_an_end_or_a_tool_and_never_loses_the_place()
    {
        foreach (var step in Example.Steps.Where(step => step.Decision is not null))
            foreach (var outcome in step.Decision!.Outcomes.Where(outcome => outcome.Goto != Ends.Safety))
            {
                var after = (Case with { Step = step.Code }).Choose(Example, outcome.Key, "fordi", true, By).After;
                Assert.That(Example.Step(after.Step), Is.Not.Null);
                Assert.That(after.IsOpen, Is.EqualTo(outcome.Goto != Ends.Close), $"{step.Code} {outcome.Key}");
            }
    }

    private static GuideVersion Published(Guide guide) => new() { Id = Guid.CreateVersion7(), Guide = guide, State = GuideState.Published, CreatedAt = By.At };
}
