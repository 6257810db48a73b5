using Kommune.Contracts;
using Microsoft.Extensions.Localization;

namespace Kommune.IndividualPlans;

/// <summary>
/// What waits for an employee: own cases and plans, measures the own unit carries, and for the coordinating unit the notifications nobody has
/// taken. Everything is asked for all cases at once.
/// </summary>
internal sealed class EmployeeWork(
    IAccess access, IResources resources, CaseStore cases, PlanStore plans, NotificationStore notifications, ReadInbox inbox,
    IPeople people, IOrganisation organisation, TenantContext tenant, IStringLocalizer<Texts> texts, TimeProvider clock)
{
    private const int ReviewDays = 14;

    public async Task<IReadOnlyList<WorkItem>> For(Actor actor)
    {
        var today = NorwegianDay.Of(clock.GetUtcNow());
        var items = new List<WorkItem>();
        if (access.Holds(Permissions.Inbox)) items.AddRange((await inbox.Rows(await notifications.Waiting())).Select(OfNotification));

        var held = await resources.HeldBy(actor.PersonId);
        var heldPlans = held.Where(one => one.Kind == ResourceKinds.PlanId).Select(one => one.Id).ToHashSet();
        var heldCases = held.Where(one => one.Kind == ResourceKinds.CaseId).Select(one => one.Id).ToList();
        var measures = await LateMeasures(actor, heldPlans, today);
        if (held.Count == 0 && measures.Count == 0) return items;

        var mayPlans = (await access.Visible(ResourceKinds.PlanId, [.. heldPlans, .. measures.Select(one => one.PlanId)])).ToHashSet();
        var mayCases = (await access.Visible(ResourceKinds.CaseId, heldCases)).ToHashSet();
        var names = await Names([.. held.Select(one => one.SubjectId), .. measures.Select(one => one.SubjectId)]);
        var units = (await organisation.Units()).ToDictionary(unit => unit.Id, unit => unit.Name);

        items.AddRange((await cases.Get(heldCases)).Where(one => mayCases.Contains(one.Id)).SelectMany(one => OfCase(one, names, today)));
        items.AddRange((await plans.Heads(heldPlans)).Where(one => mayPlans.Contains(one.Id)).SelectMany(one => OfPlan(one, names, today)));
        items.AddRange(measures.Where(one => mayPlans.Contains(one.PlanId)).Select(one => OfMeasure(one, heldPlans.Contains(one.PlanId), names, units)));
        return items;
    }

    /// <summary>Late measures of own plans, and late measures the own unit carries in others' plans: named to the actor, or to nobody.</summary>
    private async Task<IReadOnlyList<MeasureRow>> LateMeasures(Actor actor, IReadOnlyCollection<Guid> heldPlans, DateOnly today)
    {
        var carried = await plans.OpenMeasuresOfUnits([.. actor.Employments.Select(one => one.UnitId)]);
        return
        [
            .. (await plans.OpenMeasures(heldPlans)).Where(one => one.Deadline < today),
            .. carried.Where(one => one.Deadline < today && !heldPlans.Contains(one.PlanId) && (one.PersonId is null || one.PersonId == actor.PersonId)),
        ];
    }

    private WorkItem OfNotification(InboxRow row) => new()
    {
        Kind = WorkItemKind.New,
        Title = row.UnitName is { } unit ? texts["work.notification-from", unit] : texts[$"work.notification.{row.Capacity}"],
        Text = texts[row.IsChild ? "work.notification.child" : "work.notification.adult"],
        Action = texts["work.notification.action"],
        Href = Links.Notification(row.Id),
        Due = row.Due,
    };

    private IEnumerable<WorkItem> OfCase(CoordinationCase one, IReadOnlyDictionary<Guid, string> names, DateOnly today)
    {
        if (one.NextStep(today, tenant.Municipality.Settings) is not { } step) yield break;
        var mine = step.Who == NextStepOwner.Coordinator || (step.Who == NextStepOwner.CoordinatingUnit && access.Holds(Permissions.Inbox));
        yield return new()
        {
            Kind = mine ? WorkItemKind.ToDo : WorkItemKind.WaitingForOthers,
            Title = texts[mine ? $"work.do-{step.Code}" : $"work.wait-{step.Code}"],
            Text = names[one.Document.SubjectId],
            Href = Links.Case(one.Id),
            Due = step.Due,
        };
    }

    private IEnumerable<WorkItem> OfPlan(PlanHead plan, IReadOnlyDictionary<Guid, string> names, DateOnly today)
    {
        if (plan.PlanState is PlanState.Active or PlanState.UnderRevision && plan.NextReview <= today.AddDays(ReviewDays))
            yield return new() { Kind = WorkItemKind.ToDo, Title = texts["work.review"], Text = names[plan.SubjectId], Href = Links.Evaluate(plan.Id), Due = plan.NextReview };
        if (plan.PlanState == PlanState.UnderRevision)
            yield return new() { Kind = WorkItemKind.ToDo, Title = texts["work.finish-draft", plan.ApprovedNumber + 1], Text = names[plan.SubjectId], Href = Links.Plan(plan.Id) };
    }

    private WorkItem OfMeasure(MeasureRow measure, bool own, IReadOnlyDictionary<Guid, string> names, IReadOnlyDictionary<Guid, string> units)
    {
        var carrier = own && measure.UnitId is { } unit ? units.GetValueOrDefault(unit) : null;
        return new()
        {
            Kind = WorkItemKind.ToDo,
            Title = measure.Title,
            Text = carrier is null ? names[measure.SubjectId] : $"{names[measure.SubjectId]}. {carrier}.",
            Action = texts["work.measure.action"],
            Href = Links.Measure(measure.PlanId, measure.MeasureId),
            Due = measure.Deadline,
        };
    }

    private async Task<IReadOnlyDictionary<Guid, string>> Names(IReadOnlyCollection<Guid> ids)
    {
        var known = await people.Get([.. ids.Distinct()]);
        return ids.Distinct().ToDictionary(id => id, id => known.GetValueOrDefault(id)?.Name ?? "");
    }
}
