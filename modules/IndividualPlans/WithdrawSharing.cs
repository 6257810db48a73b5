using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>A service may no longer see the plan. One guardian's no is enough, no reason is asked, and it takes effect at once (R14, R18).</summary>
internal sealed class WithdrawSharing(Answering answering, IAccess access, IConsents consents, PlanWork work)
{
    public const string Action = "sharing-withdrawn";

    public async Task Do(Guid planId, Guid unitId, OnBehalf? onBehalf = null)
    {
        await answering.By(planId, Sections.Consents, Action, onBehalf);
        var standing = (await consents.Of(planId)).Where(one => one.Kind == ConsentKind.Share && one.UnitId == unitId && one.WithdrawnAt is null).ToList();
        foreach (var consent in standing) await consents.Withdraw(consent.Id);
        if (standing.Count > 0) work.Tell((await access.Of(planId)).Resource, Action);
    }
}
