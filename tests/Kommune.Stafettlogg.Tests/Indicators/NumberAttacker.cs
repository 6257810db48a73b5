using Kommune.Contracts;

namespace Kommune.Stafettlogg.Tests.Indicators;

/// <summary>
/// Somebody who looks at one number again and again, knows how it is made, and lays the looks over each other: which true counts fit all of them?
/// </summary>
internal static class NumberAttacker
{
    private const int Most = 400;

    // What the attacker knows of the code: which counts are shown as this number.
    private static readonly ILookup<int, int> CountsShownAs = Enumerable.Range(0, Most).ToLookup(count => SmallNumbers.AtLeast(count) ?? -1);

    /// <summary>By look: how many more (or fewer) there can have been since the look before.</summary>
    /// <param name="looks">What was shown, in order; the year begins with none.</param>
    /// <param name="onlyGrows">It is a count of what has happened, not of what is there: it never falls.</param>
    public static IReadOnlyList<IReadOnlySet<int>> Differences(IReadOnlyList<int?> looks, bool onlyGrows)
    {
        bool Follows(int before, int after) => !onlyGrows || after >= before;
        List<HashSet<int>> fits = onlyGrows ? [[0]] : [[.. Enumerable.Range(0, Most)]];
        foreach (var look in looks) fits.Add([.. CountsShownAs[look ?? -1].Where(count => fits[^1].Any(before => Follows(before, count)))]);
        // What comes later says something of what was before.
        for (var at = fits.Count - 2; at >= 0; at--) fits[at].RemoveWhere(count => !fits[at + 1].Any(after => Follows(count, after)));
        return [.. fits.Zip(fits.Skip(1), (before, after) => before.SelectMany(one => after.Where(other => Follows(one, other)).Select(other => other - one)).ToHashSet())];
    }
}
