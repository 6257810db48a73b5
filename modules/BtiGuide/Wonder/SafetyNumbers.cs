using Kommune.Contracts;

namespace Kommune.BtiGuide.Wonder;

/// <summary>
/// How often the way to child welfare is used: the whole municipality by year, never a unit or a month, and no number small enough to be
/// somebody (R68). In a small place "one, in March" is a child.
/// </summary>
internal sealed class SafetyNumbers(WonderStore store, TimeProvider clock)
{
    /// <summary>Fewer than this is not told.</summary>
    public const int Least = 5;

    /// <summary>By year, newest first; null where there are some but too few to tell.</summary>
    public async Task<IReadOnlyList<(int Year, int? Uses)>> Years()
    {
        var months = await store.SafetyPaths();
        // The running year would tell of single uses to whoever looks each day.
        return [.. months.Where(month => month.Month.Year < clock.Today().Year).GroupBy(month => month.Month.Year).OrderByDescending(year => year.Key)
            .Select(year => (year.Key, year.Sum(month => month.Uses) is >= Least and var sum ? sum : (int?)null))];
    }
}
