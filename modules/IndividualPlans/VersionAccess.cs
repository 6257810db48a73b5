using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>What of a plan a reader may see by when it was written (R32).</summary>
internal static class VersionAccess
{
    /// <summary>
    /// Saves of a plan: the family and the coordinator see all of them, others the versions that have applied since they came in. What
    /// applies now they see whenever it was approved.
    /// </summary>
    public static IReadOnlyList<VersionRow> Visible(this ResourceAccess allowed, IReadOnlyList<VersionRow> rows)
    {
        if (allowed.May(Sections.Title, Right.Write)) return rows;
        var approved = rows.Where(row => row.Code == ChangeCodes.PlanApproved).ToList();
        return [.. approved.Where(row => row == approved[0] || allowed.May(Sections.Title, row.At))];
    }

    /// <summary>A section of what applies, or an entry of a day: entries of the day one comes in are among what one sees.</summary>
    public static bool May(this ResourceAccess allowed, string section, DateOnly? on) =>
        on is { } day ? allowed.May(section, NorwegianDay.EndOf(day)) : allowed.May(section);
}
