using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// No longer yes to the plan. It takes effect at once, no reason is asked, and all sharing ends with it (R14); ordinary services go on (R15).
/// </summary>
internal sealed class WithdrawPlanConsent(
    Answering answering, IConsents consents, PlanConsents rules, PlanStore plans, ISharing sharing, PlanWork work, IAccess access)
{
    public const string Action = ChangeCodes.ConsentWithdrawn;

    public async Task Do(Guid planId, OnBehalf? onBehalf = null)
    {
        var giver = await answering.By(planId, Sections.Consents, Action, onBehalf);
        var plan = await plans.Get(planId);
        foreach (var consent in (await consents.Of(planId)).Where(one => one.Kind == ConsentKind.Make && one.WithdrawnAt is null && one.GiverId == giver.PersonId))
            await consents.Withdraw(consent.Id);
        await sharing.StopAll(planId, giver.PersonId);

        var stillValid = (await rules.Of(planId, plan.SubjectId)).IsValid;
        if (!stillValid && plan.State is PlanState.Active or PlanState.UnderRevision or PlanState.Paused) await work.Save(plan, plan.WithdrawConsent());
        else work.Tell((await access.Of(planId)).Resource, Action);
    }
}
