using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>A case and its open plan always have the same responsible person.</summary>
internal sealed class SharedResponsibility(PlanStore plans, CaseStore cases) : ISharedResponsibility
{
    public async Task<IReadOnlyList<Guid>> Together(Guid resourceId)
    {
        if (await cases.Get([resourceId]) is [var one]) return await plans.OpenOfCase(one.Id) is { } plan ? [plan.Id] : [];
        return await plans.Heads([resourceId]) is [var head] ? [head.CaseId] : [];
    }
}
