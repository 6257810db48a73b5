using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>The owner says that this is the plan (R10). It is approved as it was read: a change in between is shown first.</summary>
internal sealed class ApprovePlan(
    Answering answering, PlanConsents rules, PlanStore plans, PlanWork work, CaseWork caseWork, CaseStore cases, Subjects subjects)
{
    /// <param name="planId">The plan.</param>
    /// <param name="readVersion">The plan's version that the owner has read.</param>
    /// <param name="onBehalf">Who approved aloud or on paper; null when the approval is the actor's own.</param>
    public async Task Do(Guid planId, int readVersion, OnBehalf? onBehalf = null)
    {
        var owner = await answering.By(planId, Sections.Title, ChangeCodes.PlanApproved, onBehalf);
        var plan = await plans.Get(planId);
        if (plan.Version != readVersion) throw new StaleVersionException();
        var birthDate = (await subjects.Get(plan.SubjectId))?.BirthDate;
        var consent = await rules.Of(planId, plan.SubjectId);
        await work.Save(plan, plan.Approve(owner.PersonId, owner.Capacity, consent.IsValid, work.Now, birthDate));
        if (plan.ApprovedNumber > 1) return;

        var found = await cases.Get(plan.Document.CaseId);
        if (found.May(CaseOperation.RecordFirstPlan)) await caseWork.Save(found, found.RecordFirstPlan(caseWork.Now));
    }

    /// <summary>The other parent, or the young person, approves the version that applies.</summary>
    public async Task Also(Guid planId, OnBehalf? onBehalf = null)
    {
        var owner = await answering.By(planId, Sections.Title, ChangeCodes.PlanAlsoApproved, onBehalf);
        var plan = await plans.Get(planId);
        await work.Save(plan, plan.AlsoApprove(owner.PersonId, owner.Capacity, work.Now));
    }
}
