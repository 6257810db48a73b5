using Kommune.Contracts;
using Microsoft.Extensions.Localization;

namespace Kommune.IndividualPlans;

/// <summary>What waits for the person, or for who lawfully acts for the person: offers, consents, questions, approval, evaluation.</summary>
internal sealed class PersonWork(
    IAccess access, CaseStore cases, PlanStore plans, NotificationStore notifications, PlanConsents rules,
    IPeople people, TenantContext tenant, IStringLocalizer<Texts> texts, TimeProvider clock)
{
    /// <summary>How long before a review it is mentioned.</summary>
    private const int ReviewDays = 14;

    public async Task<IReadOnlyList<WorkItem>> For(Actor actor, Guid subjectId)
    {
        var today = NorwegianDay.Of(clock.GetUtcNow());
        var items = new List<WorkItem>();
        if (subjectId == actor.PersonId || actor.ActsFor.Any(one => one.SubjectId == subjectId)) items.AddRange(await OfNotifications(actor, subjectId));
        if (await cases.OpenOf(subjectId) is { } found && await MayGovern(found.Id)) items.AddRange(OfCase(found, today));
        if (await plans.LatestOf(subjectId) is { PlanState: not PlanState.Ended } head && await MayGovern(head.Id))
            items.AddRange(await OfPlan(await plans.Get(head.Id), actor, today));
        return items;
    }

    private async Task<bool> MayGovern(Guid resourceId) => (await access.Of(resourceId)).May(Section.Title, Right.Govern);

    private async Task<IEnumerable<WorkItem>> OfNotifications(Actor actor, Guid subjectId)
    {
        var days = tenant.Municipality.Settings.ConfirmNotificationDays;
        return (await notifications.About(subjectId))
            .Where(one => one.State == NotificationState.Received && one.NotifierId == actor.PersonId)
            .Select(one => Item(WorkItemKind.WaitingForOthers, "notification-sent", Links.Notify, WorkingDays.After(NorwegianDay.Of(one.ReceivedAt), days)));
    }

    private IEnumerable<WorkItem> OfCase(CoordinationCase found, DateOnly today)
    {
        if (found.NextStep(today, tenant.Municipality.Settings) is not { } step) return [];
        return step.Code switch
        {
            "answer-offer" => [Item(WorkItemKind.ToDo, "answer-offer", Links.Offer(found.Id))],
            "may-appeal" => [Item(WorkItemKind.New, "may-appeal", Links.Case(found.Id), step.Due)],
            _ when step.Who != NextStepOwner.Person && step.Code != "close" =>
                [Item(WorkItemKind.WaitingForOthers, $"await-{step.Code}", Links.Case(found.Id), step.Due)],
            _ => [],
        };
    }

    private async Task<IReadOnlyList<WorkItem>> OfPlan(IndividualPlan plan, Actor actor, DateOnly today)
    {
        var items = new List<WorkItem>();
        var consent = await rules.Of(plan.Id, plan.SubjectId);
        if (consent.Missing.Contains(actor.PersonId)) items.Add(Item(WorkItemKind.ToDo, "consent", Links.Consent(plan.Id)));
        else if (rules.EndsSoon(consent, actor.PersonId))
            items.Add(Item(WorkItemKind.ToDo, "consent-ends", Links.Consent(plan.Id), consent.LastDayOf(actor.PersonId)));

        items.AddRange(await OfApproval(plan, actor, consent, today));
        if (plan is { Content.Period.NextReview: var review, State: PlanState.Active or PlanState.UnderRevision } && review <= today.AddDays(ReviewDays))
            items.Add(Item(WorkItemKind.ToDo, "evaluate", Links.Evaluate(plan.Id), review));
        if (plan.Content is { } content)
            items.AddRange(Progress.Overdue(content, today).Select(measure =>
                Item(WorkItemKind.WaitingForOthers, "measure-late", Links.Measure(plan.Id, measure.Id), measure.Deadline, measure.Title)));
        return items;
    }

    private async Task<IEnumerable<WorkItem>> OfApproval(IndividualPlan plan, Actor actor, ConsentStatus consent, DateOnly today)
    {
        if (plan.Draft is { } draft && plan.IsEditable)
        {
            var subject = (await people.Get([plan.SubjectId])).GetValueOrDefault(plan.SubjectId);
            var isReady = !Checklist.Of(draft, consent.IsValid, subject?.BirthDate, today).Any(point => point.Stops);
            return isReady ? [Item(WorkItemKind.ToDo, "approve", Links.Approve(plan.Id), null, plan.ApprovedNumber + 1)] : [];
        }
        var approvals = plan.Document.Approvals.Where(one => one.Number == plan.ApprovedNumber).ToList();
        return plan.State == PlanState.Active && approvals.All(one => one.By != actor.PersonId) && consent.Givers.All.Contains(actor.PersonId)
            ? [Item(WorkItemKind.New, "also-approve", Links.Approve(plan.Id), null, plan.ApprovedNumber)]
            : [];
    }

    private WorkItem Item(WorkItemKind kind, string code, string href, DateOnly? due = null, params object[] values) => new()
    {
        Kind = kind,
        Title = texts[$"work.{code}", values],
        Text = texts.Find($"work.{code}.text"),
        Action = kind == WorkItemKind.ToDo ? texts.Find($"work.{code}.action") : null,
        Href = href,
        Due = due,
    };
}
