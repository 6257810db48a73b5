using Kommune.Contracts;
using Microsoft.Extensions.Localization;

namespace Kommune.IndividualPlans;

/// <summary>
/// "My cases": those one is responsible for, and plans one's service takes part in. The coordinating unit may know of every case, but a list
/// of all is not anybody's own.
/// </summary>
internal sealed class PlanCases(
    IAccess access, IResources resources, CaseStore cases, PlanStore plans, IPeople people, IOrganisation organisation, TenantContext tenant,
    IStringLocalizer<Texts> texts, TimeProvider clock) : ICaseList
{
    public async Task<IReadOnlyList<CaseRow>> For(Actor actor)
    {
        if (actor.Kind != ActorKind.Employee) return [];
        var today = NorwegianDay.Of(clock.GetUtcNow());
        var held = (await resources.HeldBy(actor.PersonId)).ToLookup(one => one.Kind, one => one.Id);
        var heldPlans = (await access.Visible(ResourceKinds.PlanId, [.. held[ResourceKinds.PlanId]])).ToHashSet();

        var own = await cases.Get(await access.Visible(ResourceKinds.CaseId, [.. held[ResourceKinds.CaseId]]));
        var heads = await plans.Heads(access.Holds(Permissions.Inbox) ? heldPlans : await access.Visible(ResourceKinds.PlanId));
        var measures = (await plans.OpenMeasures([.. heads.Select(one => one.Id)])).ToLookup(one => one.PlanId);
        var subjects = await people.Get([.. own.Select(one => one.Document.SubjectId).Concat(heads.Select(one => one.SubjectId)).Distinct()]);
        var units = measures.Count == 0 ? [] : (await organisation.Units()).ToDictionary(unit => unit.Id, unit => unit.Name);

        var rows = own.Select(one => Own(one, heads.FirstOrDefault(plan => plan.CaseId == one.Id && plan.PlanState != PlanState.Ended)))
            .Concat(heads.Where(plan => plan.PlanState != PlanState.Ended && own.All(one => one.Id != plan.CaseId)).Select(Other))
            .Where(row => row is not null).Select(row => row!);
        return [.. rows.OrderBy(row => row.Tone is not ("danger" or "warning")).ThenBy(row => row.NextStepDue ?? DateOnly.MaxValue).ThenBy(row => row.Subject.Name, StringComparer.CurrentCulture)];

        CaseRow? Own(CoordinationCase one, PlanHead? plan)
        {
            if (subjects.GetValueOrDefault(one.Document.SubjectId) is not { } subject) return null;
            var step = one.NextStep(today, tenant.Municipality.Settings);
            var row = new CaseRow
            {
                ResourceId = plan?.Id ?? one.Id,
                Subject = subject,
                State = texts[$"state.case.{one.State}"],
                Tone = Tone(one.State, step?.IsOverdue(today) == true),
                NextStep = step is null ? null : texts.Find($"case.step.{step.Code}"),
                NextStepBy = step is null ? null : By(step.Who),
                NextStepDue = step?.Due,
                Href = plan is null ? Links.Case(one.Id) : Links.Plan(plan.Id),
            };
            return plan is { ApprovedNumber: > 0 } && step is null ? Followed(row, plan, measures[plan.Id]) : row;
        }

        // Held without its case (a plan that NAV leads), or somebody else's in which the own service takes part.
        CaseRow? Other(PlanHead plan)
        {
            if (subjects.GetValueOrDefault(plan.SubjectId) is not { } subject) return null;
            var isHeld = heldPlans.Contains(plan.Id);
            var row = new CaseRow
            {
                ResourceId = plan.Id,
                Subject = subject,
                State = isHeld ? texts[$"state.plan.{plan.State}"] : texts["state.participant"],
                Tone = isHeld && plan.ApprovedNumber > 0 ? "success" : "neutral",
                Href = Links.Plan(plan.Id),
            };
            return Followed(row, plan, measures[plan.Id].Where(one => isHeld || (one.UnitId is { } unit && actor.Employments.Any(employment => employment.UnitId == unit))));
        }

        // A plan that is being followed: what comes first of a measure's deadline and the next review.
        CaseRow Followed(CaseRow row, PlanHead plan, IEnumerable<MeasureRow> open)
        {
            var first = open.Where(one => one.Deadline is not null).MinBy(one => one.Deadline);
            if (first is null || (first.Deadline >= today && plan.NextReview < first.Deadline))
                return row with { NextStep = texts["case.step.review"], NextStepBy = texts["case.by.You"], NextStepDue = plan.NextReview };
            var late = first.Deadline < today;
            return row with
            {
                State = late ? texts["state.measure-late"] : row.State,
                Tone = late ? "warning" : row.Tone,
                NextStep = first.Title,
                NextStepBy = first.PersonId == actor.PersonId ? texts["case.by.You"] : first.UnitId is { } unit ? units.GetValueOrDefault(unit) : null,
                NextStepDue = first.Deadline,
            };
        }
    }

    private string By(NextStepOwner who) => who switch
    {
        NextStepOwner.CoordinatingUnit when access.Holds(Permissions.Inbox) => texts["case.by.You"],
        NextStepOwner.Coordinator => texts["case.by.You"],
        _ => texts[$"case.by.{who}"],
    };

    private static string Tone(CaseState state, bool overdue) => (state, overdue) switch
    {
        (_, true) => "warning",
        (CaseState.CoordinatorOnly or CaseState.PlanAndCoordinator or CaseState.PlanOnly, _) => "success",
        (CaseState.Denied or CaseState.UnderAppeal, _) => "danger",
        (CaseState.Closed, _) => "neutral",
        _ => "info",
    };
}
