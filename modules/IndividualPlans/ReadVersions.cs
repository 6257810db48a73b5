using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>What has happened to the plan. Drafts are for the family and the coordinator; others see the versions that applied since they came in.</summary>
internal sealed class ReadVersions(IAccess access, PlanStore plans, IPeople people)
{
    public async Task<VersionsView> Do(Guid planId)
    {
        var allowed = await access.Read(planId, Sections.Title);
        var rows = allowed.Visible(await plans.History(planId));
        var names = await people.Get([.. rows.Select(row => row.ActorId).Append(allowed.Resource.SubjectId).Distinct()]);
        return new()
        {
            PlanId = planId,
            SubjectName = names.GetValueOrDefault(allowed.Resource.SubjectId)?.Name ?? "",
            ApprovedNumber = rows.Count == 0 ? 0 : rows.Max(row => row.ApprovedNumber),
            Rows = rows,
            Names = names.ToDictionary(one => one.Key, one => one.Value.Name),
        };
    }
}
