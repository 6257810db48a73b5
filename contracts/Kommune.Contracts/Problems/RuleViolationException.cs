namespace Kommune.Contracts;

/// <summary>
/// A rule says no. Nothing is changed; the page shows each problem by its field and keeps what was typed, the API answers 422.
/// </summary>
public sealed class RuleViolationException : Exception
{
    /// <summary>A request with several problems: all of them are told at once.</summary>
    public RuleViolationException(IReadOnlyList<Problem> problems)
        : base(string.Join(", ", problems.Select(problem => problem.Code))) => Problems = problems;

    /// <summary>A request with one problem.</summary>
    public RuleViolationException(string code, string? field = null, params object[] values)
        : this([new Problem { Code = code, Field = field, Values = values }]) { }

    /// <summary>What is wrong, at least one.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
