using Kommune.Contracts;
using Microsoft.Extensions.Localization;

namespace Kommune.IndividualPlans;

/// <summary>Yes to having a plan (IP regulation § 5). Without it no plan leaves the draft (R10); what others may see is another question (R22).</summary>
internal sealed class GivePlanConsent(
    Answering answering, IConsents consents, PlanConsents rules, PlanStore plans, PlanWork work, IAccess access, IStringLocalizer<Texts> texts)
{
    public const string Action = "consent-given";

    /// <returns>Who has said yes now, and who is still asked.</returns>
    public async Task<ConsentStatus> Do(Guid planId, string? childsView, OnBehalf? onBehalf = null)
    {
        var giver = await answering.By(planId, Sections.Consents, Action, onBehalf);
        var plan = await plans.Get(planId);
        if (plan.State == PlanState.Ended) throw new RuleViolationException(ProblemCodes.PlanNotNow, null, plan.State.ToString());
        var status = await rules.Of(planId, plan.SubjectId);
        if (status.HasGiven(giver.PersonId) && !rules.EndsSoon(status, giver.PersonId)) return status;

        PlanConsents.CheckChildsView(status.Givers, childsView);
        await consents.Give(rules.New(planId, ConsentKind.Make, giver, texts["case.consent-purpose"], status.Givers.IsChild ? childsView : null));
        status = await rules.Of(planId, plan.SubjectId);
        if (plan.State == PlanState.ConsentWithdrawn && status.IsValid) await work.Save(plan, plan.RenewConsent(consentIsValid: true));
        else work.Tell((await access.Of(planId)).Resource, Action);
        return status;
    }
}
