using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Opens a case for a reader: the reading is logged, and nothing leaves here that the reader may not see.</summary>
internal sealed class ReadCase(
    IAccess access, CaseStore cases, NotificationStore notifications, PlanStore plans, IPeople people, IOrganisation organisation, IResources resources,
    TenantContext tenant, TimeProvider clock)
{
    public async Task<CaseView> Do(Guid caseId)
    {
        var allowed = await access.Read(caseId, Section.Title, ResourceKinds.Clarification, ResourceKinds.Decision);
        var found = await cases.Get(caseId);
        var document = found.Document;
        var today = NorwegianDay.Of(clock.GetUtcNow());
        var (clarification, decision) = (allowed.May(ResourceKinds.Clarification), allowed.May(ResourceKinds.Decision));

        // Who notified and in which words is for those who handle the case, not for a service that is let into the talk.
        var told = clarification && decision ? (await notifications.About(document.SubjectId)).Where(one => one.CaseId == caseId).ToList() : [];
        var history = decision ? await cases.History(caseId) : [];
        var acting = await people.ActingFor(document.SubjectId);
        Guid[] ids = [document.SubjectId, .. told.Select(one => one.NotifierId), .. history.Select(one => one.ActorId), .. acting.Select(one => one.PersonId),
            .. document.CoordinatorId is { } coordinator ? new[] { coordinator } : []];
        var known = await people.Get([.. ids.Distinct()]);
        return new()
        {
            Id = caseId,
            Subject = known.GetValueOrDefault(document.SubjectId) ?? throw new NotFoundException(),
            State = found.State,
            ReceivedOn = document.ReceivedOn,
            CoordinatorId = document.CoordinatorId,
            CoordinatorAppointedOn = document.CoordinatorAppointedOn,
            NextStep = found.NextStep(today, tenant.Municipality.Settings),
            Responsible = allowed.Shown((await resources.Responsible([caseId])).GetValueOrDefault(caseId)),
            Talk = clarification ? document.Talk : null,
            InterimReplyOn = decision ? document.InterimReplyOn : null,
            Rights = decision ? document.Rights : [],
            Bases = decision ? document.Bases : [],
            OfferedOn = decision ? document.OfferedOn : null,
            CoordinatorWantedOn = decision ? document.CoordinatorWantedOn : null,
            PlanWantedOn = decision ? document.PlanWantedOn : null,
            Denial = decision ? document.Denial : null,
            Appeal = decision ? document.Appeal : null,
            Closing = decision ? document.Closing : null,
            Notifications = told,
            History = history,
            Plan = await VisiblePlan(caseId),
            ActingFor = acting,
            People = known.ToDictionary(one => one.Key, one => one.Value with { Phone = null }),
            Units = allowed.Shown(await organisation.Units()),
            Access = allowed,
            Today = today,
            MayHandle = access.Holds(Permissions.Inbox),
        };
    }

    private async Task<PlanHead?> VisiblePlan(Guid caseId) =>
        await plans.LatestOfCase(caseId) is { } plan && (await access.Of(plan.Id)).May(Section.Title) ? plan : null;
}
