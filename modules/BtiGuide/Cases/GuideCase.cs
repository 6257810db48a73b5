using Kommune.BtiGuide.Content;
using Kommune.Contracts;

namespace Kommune.BtiGuide.Cases;

/// <summary>The guide followed for one child. The step is a position: one may go anywhere, and says why.</summary>
internal sealed record GuideCase
{
    public const int Limit = 1000;

    public Guid Id { get; init; }

    public Guid SubjectId { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>The version it follows.</summary>
    public Guid GuideId { get; init; }

    public string Step { get; init; } = "";

    /// <summary>Nothing is registered about a child behind the back of those who answer for it; before that there is the wonder note.</summary>
    public DateOnly ParentsToldOn { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public int Version { get; init; } = 1;

    public bool IsOpen => ClosedAt is null;

    /// <summary>What was decided at the step, by one of the guide's own answers.</summary>
    /// <param name="guide">The version the case follows.</param>
    /// <param name="key">Which answer.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="hasConsent">Whether those who decide have said yes, where the answer needs it.</param>
    /// <param name="by">By whom and when.</param>
    public CaseChange Choose(Guide guide, string? key, string? reason, bool hasConsent, (Guid Person, DateTimeOffset At) by)
    {
        DemandOpen();
        var outcome = guide.Step(Step)?.Decision?.Outcomes.Find(outcome => outcome.Key == key && outcome.Goto != Ends.Safety);
        var words = Words(reason);
        List<Problem> problems = [];
        if (outcome is null) problems.Add(new() { Code = "problem.case-outcome", Field = "Outcome" });
        if (words is { Length: > Limit }) problems.Add(new() { Code = "problem.words-too-long", Field = "Reason", Values = [Limit] });
        if (outcome is { ReasonRequired: true } && words is null) problems.Add(new() { Code = "problem.case-reason", Field = "Reason" });
        if (outcome is { Requires.Count: > 0 } && !hasConsent) problems.Add(new() { Code = "problem.case-consent", Field = "Consent" });
        if (problems.Count > 0) throw new RuleViolationException(problems);

        var after = guide.Step(outcome!.Goto) is not null ? this with { Step = outcome.Goto }
            : outcome.Goto == Ends.Close ? this with { ClosedAt = by.At }
            : this;
        return new(after, Moved(outcome.Goto, by) with { Outcome = outcome.Key, Reason = words }, outcome.Deadline);
    }

    /// <summary>To any step, forwards or back.</summary>
    public CaseChange GoTo(Guide guide, string? step, string? reason, (Guid Person, DateTimeOffset At) by)
    {
        DemandOpen();
        var words = Words(reason);
        List<Problem> problems = [];
        if (step is null || step == Step || guide.Step(step) is null) problems.Add(new() { Code = "problem.case-step", Field = "Step" });
        if (words is null) problems.Add(new() { Code = "problem.case-reason", Field = "Reason" });
        if (words is { Length: > Limit }) problems.Add(new() { Code = "problem.words-too-long", Field = "Reason", Values = [Limit] });
        if (problems.Count > 0) throw new RuleViolationException(problems);
        return new(this with { Step = step! }, Moved(step!, by) with { Reason = words });
    }

    /// <summary>To the version that is published now. A step that is gone there is exchanged for the first of its level.</summary>
    public CaseChange Upgrade(Guide old, GuideVersion next, (Guid Person, DateTimeOffset At) by)
    {
        DemandOpen();
        if (next.State != GuideState.Published || next.Id == GuideId) throw new RuleViolationException("problem.wrong-state");
        var level = old.Step(Step) is { } step ? old.LevelOf(step)?.Number : null;
        var to = next.Guide.Step(Step) ?? next.Guide.Levels.Find(one => one.Number == level)?.Steps.FirstOrDefault() ?? next.Guide.Steps.First();
        var after = this with { GuideId = next.Id, Step = to.Code };
        return new(after, Moved(to.Code, by) with { GuideId = next.Id });
    }

    private CaseMove Moved(string to, (Guid Person, DateTimeOffset At) by) =>
        new() { Id = Guid.CreateVersion7(), CaseId = Id, GuideId = GuideId, FromStep = Step, ToPlace = to, MovedAt = by.At, MovedById = by.Person };

    private void DemandOpen()
    {
        if (!IsOpen) throw new RuleViolationException("problem.case-closed");
    }

    // Browsers send line breaks as CR LF, but count them as one.
    private static string? Words(string? text) => text?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } words ? words : null;
}
