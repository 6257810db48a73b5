using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>One earlier version beside the one before it, in the sections the reader may see.</summary>
internal sealed class ReadVersion(IAccess access, PlanStore plans, IPeople people, IOrganisation organisation, TimeProvider clock)
{
    /// <param name="planId">The plan.</param>
    /// <param name="version">The save to read.</param>
    /// <param name="against">The save to compare with; null compares an approved version with the approved one before it, others with the save before.</param>
    public async Task<VersionView> Do(Guid planId, int version, int? against = null)
    {
        var allowed = await access.Read(planId, [.. Sections.All.Where(section => section != Sections.PrivateNotes)]);
        var rows = allowed.Visible(await plans.History(planId));
        var row = rows.FirstOrDefault(one => one.Version == version) ?? throw new NotFoundException();
        var earlier = against is { } number
            ? rows.FirstOrDefault(one => one.Version == number) ?? throw new NotFoundException()
            : rows.FirstOrDefault(one => one.Version < version && (row.Code != ChangeCodes.PlanApproved || one.Code == ChangeCodes.PlanApproved));

        var subject = (await people.Get([allowed.Resource.SubjectId])).Values.SingleOrDefault() ?? throw new NotFoundException();
        var content = await At(row);
        var before = earlier is null ? null : await At(earlier);
        Guid[] ids = [allowed.Resource.SubjectId, row.ActorId, .. PlanPeople.In(content), .. before is null ? [] : PlanPeople.In(before)];
        var known = await people.Get([.. ids.Distinct()]);
        return new()
        {
            PlanId = planId,
            Subject = subject,
            Row = row,
            Content = content,
            Earlier = earlier,
            EarlierContent = before,
            Differences = before is null ? [] : PlanDifference.Between(before, content),
            People = known.ToDictionary(one => one.Key, one => one.Value with { Phone = null }),
            Units = allowed.Shown(await organisation.Units()),
        };

        // A section that was opened later than another reaches less far back; what applies now is open whenever it was written.
        async Task<PlanContent> At(VersionRow save)
        {
            var applies = save.Code == ChangeCodes.PlanApproved && save.ApprovedNumber == rows[0].ApprovedNumber;
            return (await plans.ContentAt(planId, save.Version)).VisibleTo(
                (section, on) => allowed.May(section, on) && (applies || allowed.May(section, save.At)), null).For(access.Actor, subject, clock.Today());
        }
    }
}
