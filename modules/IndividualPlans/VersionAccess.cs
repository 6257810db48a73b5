using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Which saves of a plan a reader may see.</summary>
internal sealed class VersionAccess(IAccess access, IConsents consents)
{
    public async Task<IReadOnlyList<VersionRow>> Visible(ResourceAccess allowed, IReadOnlyList<VersionRow> rows)
    {
        if (allowed.May(Sections.Title, Right.Write)) return rows;
        var approved = rows.Where(row => row.Code == ChangeCodes.PlanApproved).ToList();
        if (approved.Count == 0) return [];

        // Who came in later sees what applies now and what came after, not what was before (R32).
        var since = await Since(allowed);
        var applies = approved.Max(row => row.Version);
        return [.. approved.Where(row => row.Version == applies || since is null || row.At >= since)];
    }

    /// <summary>When the reader's service was let in; null for those who need no consent.</summary>
    private async Task<DateTimeOffset?> Since(ResourceAccess allowed)
    {
        if (Sections.All.Any(section => allowed.Decide(section, Right.Read).Basis == AccessBasis.LeadService)) return null;
        var units = access.Actor.Employments.Select(one => one.UnitId).ToHashSet();
        var shares = (await consents.Of(allowed.Resource.Id)).Where(one => one.Kind == ConsentKind.Share && one.UnitId is { } unit && units.Contains(unit)).ToList();
        return shares.Count == 0 ? DateTimeOffset.MaxValue : shares.Min(one => one.GivenAt);
    }
}
