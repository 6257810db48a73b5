using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// Starts a plan as soon as one is wanted. What the case already knows (what was offered and answered, who is responsible) is filled in;
/// nothing of what was said is copied (R24).
/// </summary>
internal sealed class StartPlan(IAccess access, PlanStore plans, PlanWork work, IResources resources, Subjects subjects)
{
    public const string Code = "plan-started";

    public async Task<Guid> For(CoordinationCase wanted)
    {
        var document = wanted.Document;
        var birthDate = (await subjects.Get(document.SubjectId))?.BirthDate;
        var plan = IndividualPlan.Start(wanted.Id, document.SubjectId);
        FillIn(plan, document);
        var started = new PlanChange { Code = Code, Section = Sections.Title, Version = plan.Version };
        await plans.Add(plan, started, access.Actor.PersonId, work.Now);
        await resources.Register(
            new() { Id = plan.Id, Kind = ResourceKinds.PlanId, SubjectId = document.SubjectId, LeadUnitId = document.LeadUnitId },
            document.ResponsibleId, ResponsibleRoles.Of(document, birthDate, work.Today));
        work.Publish(plan, started);
        return plan.Id;
    }

    private static void FillIn(IndividualPlan plan, CaseDocument document)
    {
        var answer = document.CoordinatorWantedOn is null ? OfferAnswer.No : OfferAnswer.Yes;
        if (document.Rights.Contains(CareRight.Coordinator)) plan.SetOffer(OfferKind.Coordinator, 0, answer, document.OfferedOn, null);
        if (document.Rights.Contains(CareRight.ChildCoordinator)) plan.SetOffer(OfferKind.ChildCoordinator, 0, answer, document.OfferedOn, null);
        plan.SetResponsible(ResponsibleFor.Plan, 0, document.ResponsibleId, document.LeadUnitId);
        plan.SetResponsible(ResponsibleFor.Coordination, 0, document.ResponsibleId, document.LeadUnitId);
    }
}
