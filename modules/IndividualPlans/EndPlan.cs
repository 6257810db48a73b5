using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>The plan has done its work, or the person wants no plan any more. The coordinator stays where the law gives one without a plan.</summary>
internal sealed class EndPlan(IAccess access, PlanStore plans, ClosePlan close, CaseWork caseWork, CaseStore cases)
{
    public async Task Do(Guid planId, string? closingNote)
    {
        await access.Demand(planId, Sections.Title, Right.Write, ChangeCodes.PlanEnded);
        var plan = await plans.Get(planId);
        await close.Now(plan, closingNote);

        var found = await cases.Get(plan.Document.CaseId);
        if (found.State == CaseState.PlanAndCoordinator && found.KeepsCoordinatorWithoutPlan()) await caseWork.Save(found, found.DeclinePlanLater());
        else if (found.May(CaseOperation.End)) await caseWork.Save(found, found.End(CaseEndReason.NeedEnded, closingNote, caseWork.Now));
    }
}
