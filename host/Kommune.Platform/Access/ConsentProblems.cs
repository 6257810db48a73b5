using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>What is wrong with a question or an answer, each by its field.</summary>
internal static class ConsentProblems
{
    /// <exception cref="RuleViolationException">With a problem for each rule that does not hold.</exception>
    public static void Check(params (bool Holds, string What, string Field)[] rules)
    {
        var broken = rules.Where(rule => !rule.Holds).Select(rule => new Problem { Code = $"problem.consent-{rule.What}", Field = rule.Field }).ToList();
        if (broken.Count > 0)
            throw new RuleViolationException(broken);
    }
}
