using Kommune.Contracts;

namespace Kommune.BtiGuide.Content;

/// <summary>A version on its way from draft to what everybody reads, and out again. Its content changes only while it is a draft.</summary>
internal sealed record GuideVersion
{
    public required Guid Id { get; init; }

    public required Guide Guide { get; init; }

    public GuideState State { get; init; } = GuideState.Draft;

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>For optimistic concurrency; not the municipality's number of the guide.</summary>
    public int Version { get; init; } = 1;

    public GuideVersion With(Guide guide) =>
        State == GuideState.Draft ? this with { Guide = guide } : throw new RuleViolationException("problem.not-draft");

    public GuideVersion SendToReview()
    {
        Demand(GuideState.Draft);
        Demand(GuideCheck.Unfinished(Guide));
        return this with { State = GuideState.InReview };
    }

    public GuideVersion SendBack()
    {
        Demand(GuideState.InReview);
        return this with { State = GuideState.Draft };
    }

    public GuideVersion Publish(DateTimeOffset now)
    {
        Demand(GuideState.InReview);
        Demand(GuideCheck.Unfinished(Guide));
        return this with { State = GuideState.Published, PublishedAt = now };
    }

    public GuideVersion Retire()
    {
        Demand(GuideState.Published);
        return this with { State = GuideState.Retired };
    }

    private void Demand(GuideState state)
    {
        if (State != state) throw new RuleViolationException("problem.wrong-state");
    }

    private static void Demand(IReadOnlyList<GuideProblem> problems)
    {
        if (problems.Count > 0)
            throw new RuleViolationException([.. problems.Select(problem => new Problem { Code = problem.Code, Values = [problem.Where, problem.Detail ?? ""] })]);
    }
}
