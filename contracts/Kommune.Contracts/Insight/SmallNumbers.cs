namespace Kommune.Contracts;

/// <summary>
/// Hides what could point at somebody: a count from one to four, and, where a sum is shown beside, one more so that the hidden one cannot be
/// worked out (R86). Nobody is an exception, also not whoever leads the unit (R90).
/// </summary>
public static class SmallNumbers
{
    /// <summary>The smallest count that is shown.</summary>
    public const int Least = 5;

    /// <summary>Nobody, or so many that nobody is pointed at.</summary>
    public static bool IsShown(int count) => count is 0 or >= Least;

    /// <summary>
    /// A count that is looked at again and again: rounded down to a multiple of five, so that the difference between two looks never tells of a
    /// single event; null for fewer than <see cref="Least"/>, also for nobody. A sum is not shown beside: it could say more than its parts (R87).
    /// </summary>
    public static int? AtLeast(int count) => count < Least ? null : count - count % Least;

    /// <summary>Counts that make up a sum; null for what is hidden. The sum itself is shown when <see cref="IsShown"/> says so.</summary>
    public static IReadOnlyList<int?> Parts(IReadOnlyList<int> counts)
    {
        var shown = counts.Select(count => IsShown(count) ? count : (int?)null).ToList();
        // One hidden part is the sum less the others; so is several when they are all ones.
        var hidden = counts.Where((_, place) => shown[place] is null).Sum();
        if (shown.Contains(null) && (shown.Count(count => count is null) == 1 || hidden < Least))
        {
            var next = Enumerable.Range(0, counts.Count).Where(place => shown[place] > 0).OrderBy(place => counts[place]).ThenBy(place => place).Cast<int?>().FirstOrDefault();
            if (next is { } place) shown[place] = null;
            else return [.. counts.Select(_ => (int?)null)];
        }
        return shown;
    }

    /// <summary>The middle one; null when there are too few to say.</summary>
    public static double? Median(IReadOnlyCollection<double> values)
    {
        if (values.Count < Least) return null;
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>A share in whole percent; null when either side is too small, or so near all that the rest is.</summary>
    public static int? Share(int part, int whole) =>
        whole >= Least && IsShown(part) && IsShown(whole - part) ? (int)Math.Round(100.0 * part / whole) : null;
}
