using Kommune.Contracts;

namespace Kommune.IndividualPlans.Tests.Domain;

internal static class Refused
{
    /// <summary>The codes of a refusal; empty when nothing was refused.</summary>
    public static string[] Codes(Action act) => [.. Problems(act).Select(problem => problem.Code)];

    public static IReadOnlyList<Problem> Problems(Action act)
    {
        try
        {
            act();
            return [];
        }
        catch (RuleViolationException refusal)
        {
            return refusal.Problems;
        }
    }
}
