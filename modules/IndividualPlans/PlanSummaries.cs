using Kommune.Contracts;
using Kommune.Contracts.IndividualPlans;

namespace Kommune.IndividualPlans;

/// <summary>Tells other modules that a person has a coordinator or a plan, when the one who asks may know.</summary>
internal sealed class PlanSummaries(IAccess access, CaseStore cases, PlanStore plans) : IIndividualPlans
{
    public async Task<IReadOnlyDictionary<Guid, PlanSummary>> Of(IReadOnlyCollection<Guid> subjectIds)
    {
        var open = await cases.OpenOf(subjectIds);
        if (open.Count == 0) return new Dictionary<Guid, PlanSummary>();
        var visibleCases = (await access.Visible(ResourceKinds.CaseId, [.. open.Select(one => one.Id)])).ToHashSet();
        var found = await plans.OpenHeadsOf(subjectIds);
        var visiblePlans = (await access.Visible(ResourceKinds.PlanId, [.. found.Select(plan => plan.Id)])).ToHashSet();
        var heads = found.Where(plan => visiblePlans.Contains(plan.Id)).ToDictionary(plan => plan.SubjectId);
        return open.Where(one => visibleCases.Contains(one.Id)).ToDictionary(one => one.Document.SubjectId, one => new PlanSummary
        {
            SubjectId = one.Document.SubjectId,
            PlanId = heads.GetValueOrDefault(one.Document.SubjectId)?.Id,
            State = one.State.ToString(),
            ApprovedNumber = heads.GetValueOrDefault(one.Document.SubjectId)?.ApprovedNumber ?? 0,
        });
    }
}
