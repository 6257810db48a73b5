using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Opens a plan for a reader: the reading is logged, and nothing leaves here that the reader may not see.</summary>
internal sealed class ReadPlan(
    IAccess access, PlanStore plans, IConsents consents, PlanConsents rules, IPeople people, IOrganisation organisation,
    IResources resources, TimeProvider clock)
{
    /// <summary>What the pages can show. The person's private notes are no part of the plan's pages.</summary>
    private static readonly string[] Shown = [.. Sections.All.Where(section => section != Sections.PrivateNotes)];

    public async Task<PlanView> Do(Guid planId)
    {
        var allowed = await access.Read(planId, Shown);
        var plan = await plans.Get(planId);
        var today = NorwegianDay.Of(clock.GetUtcNow());
        var mayEdit = allowed.May(Sections.Title, Right.Write);
        var mayConsents = allowed.May(Sections.Consents);
        var ownUnit = OwnUnit(plan);
        var subject = (await people.Get([plan.SubjectId])).GetValueOrDefault(plan.SubjectId) ?? throw new NotFoundException();
        PlanContent? Visible(PlanContent? content) => content?.VisibleTo(allowed.May, ownUnit).For(access.Actor, subject, today);

        var content = Visible(plan.Content);
        var draft = mayEdit ? Visible(plan.Draft) : null;
        var started = mayEdit && plan.Draft is not null ? await plans.DraftStarted(planId, plan.ApprovedNumber) : null;
        var given = mayConsents || mayEdit ? await consents.Of(planId) : [];
        var givers = await consents.Givers(plan.SubjectId);

        Guid[] ids = [plan.SubjectId, .. Mentioned(content, draft), .. plan.Document.Approvals.Select(one => one.By), .. mayConsents || mayEdit ? givers.All : [],
            .. started is null ? Array.Empty<Guid>() : [started.ActorId]];
        var known = await people.Get([.. ids.Distinct()]);
        var status = rules.Of(givers, given);
        return new()
        {
            Id = planId,
            CaseId = plan.Document.CaseId,
            Subject = subject,
            State = plan.State,
            Version = plan.Version,
            ApprovedNumber = plan.ApprovedNumber,
            Content = content,
            Draft = draft,
            DraftStarted = started,
            Approvals = plan.Document.Approvals,
            Pause = mayEdit ? plan.Document.Pause : null,
            ClosingNote = mayEdit ? plan.Document.ClosingNote : null,
            EndedOn = plan.Document.EndedOn,
            Responsible = allowed.Shown((await resources.Responsible([planId])).GetValueOrDefault(planId)),
            Checklist = mayEdit && plan.State != PlanState.Ended ? Checklist.Of(plan.Working, status.IsValid, subject.BirthDate, today) : [],
            Consent = mayConsents ? status : null,
            People = known.ToDictionary(one => one.Key, one => one.Value with { Phone = null }),
            Employees = allowed.Shown(await organisation.EmployeesById([.. ids.Distinct()])),
            Units = allowed.Shown(await organisation.Units()),
            Access = allowed,
            Today = today,
            OwnUnitId = ownUnit,
        };
    }

    /// <summary>The unit the reader acts for: the one that carries a measure, when there is one.</summary>
    private Guid? OwnUnit(IndividualPlan plan)
    {
        var units = access.Actor.UnitsIn(plan.Id);
        var carrying = plan.Content?.Measures.FirstOrDefault(one => one.ResponsibleUnitId is { } unit && units.Contains(unit))?.ResponsibleUnitId;
        return carrying ?? (units.Count == 0 ? null : units[0]);
    }

    private static IEnumerable<Guid> Mentioned(params PlanContent?[] contents) => contents.OfType<PlanContent>().SelectMany(PlanPeople.In);
}
