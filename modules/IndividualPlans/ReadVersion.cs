using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>One earlier version beside the one before it, in the sections the reader may see.</summary>
internal sealed class ReadVersion(IAccess access, PlanStore plans, VersionAccess versions, IPeople people, IOrganisation organisation)
{
    /// <param name="planId">The plan.</param>
    /// <param name="version">The save to read.</param>
    /// <param name="against">The save to compare with; null compares an approved version with the approved one before it, others with the save before.</param>
    public async Task<VersionView> Do(Guid planId, int version, int? against = null)
    {
        var allowed = await access.Read(planId, [.. Sections.All.Where(section => section != Sections.PrivateNotes)]);
        var rows = await versions.Visible(allowed, await plans.History(planId));
        var row = rows.FirstOrDefault(one => one.Version == version) ?? throw new NotFoundException();
        var earlier = against is { } number
            ? rows.FirstOrDefault(one => one.Version == number) ?? throw new NotFoundException()
            : rows.FirstOrDefault(one => one.Version < version && (row.Code != ChangeCodes.PlanApproved || one.Code == ChangeCodes.PlanApproved));

        async Task<PlanContent> At(int save) => (await plans.ContentAt(planId, save)).VisibleTo(section => allowed.May(section), null);
        var content = await At(version);
        var before = earlier is null ? null : await At(earlier.Version);
        Guid[] ids = [allowed.Resource.SubjectId, row.ActorId, .. PlanPeople.In(content), .. before is null ? [] : PlanPeople.In(before)];
        var known = await people.Get([.. ids.Distinct()]);
        return new()
        {
            PlanId = planId,
            Subject = known.GetValueOrDefault(allowed.Resource.SubjectId) ?? throw new NotFoundException(),
            Row = row,
            Content = content,
            Earlier = earlier,
            EarlierContent = before,
            Differences = before is null ? [] : PlanDifference.Between(before, content),
            People = known.ToDictionary(one => one.Key, one => one.Value with { Phone = null }),
            Units = (await organisation.Units()).ToDictionary(unit => unit.Id),
        };
    }
}
