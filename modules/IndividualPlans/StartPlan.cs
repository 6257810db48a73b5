using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// Starts a plan as soon as one is wanted. What the case already knows (what was offered and answered, who is responsible) is filled in;
/// of what was said elsewhere, only what the family has said yes to goes along (R24).
/// </summary>
internal sealed class StartPlan(IAccess access, PlanStore plans, PlanWork work, CarryGoals carry, IResources resources)
{
    public const string Code = "plan-started";

    public async Task<Guid> For(CoordinationCase wanted)
    {
        // Whoever holds the case now: somebody may be acting for the one the case was handed to (R52).
        var holder = (await resources.Responsible([wanted.Id]))[wanted.Id];
        var plan = IndividualPlan.Start(wanted.Id, wanted.Document.SubjectId);
        FillIn(plan, wanted.Document, holder);
        var started = new PlanChange { Code = Code, Section = Sections.Title, Version = plan.Version };
        await plans.Add(plan, started, access.Actor.PersonId, work.Now);
        await resources.Register(
            new() { Id = plan.Id, Kind = ResourceKinds.PlanId, SubjectId = plan.SubjectId, LeadUnitId = holder.Unit.Id }, holder.PersonId, holder.Role);
        work.Publish(plan, started);
        await carry.Into(plan.Id, access.Actor.PersonId);
        return plan.Id;
    }

    private static void FillIn(IndividualPlan plan, CaseDocument document, ResponsibleContact holder)
    {
        var answer = document.CoordinatorWantedOn is null ? OfferAnswer.No : OfferAnswer.Yes;
        if (document.Rights.Contains(CareRight.Coordinator)) plan.SetOffer(OfferKind.Coordinator, 0, answer, document.OfferedOn, null);
        if (document.Rights.Contains(CareRight.ChildCoordinator)) plan.SetOffer(OfferKind.ChildCoordinator, 0, answer, document.OfferedOn, null);
        plan.SetResponsible(ResponsibleFor.Plan, 0, holder.PersonId, holder.Unit.Id);
        plan.SetResponsible(ResponsibleFor.Coordination, 0, holder.PersonId, holder.Unit.Id);
    }
}
