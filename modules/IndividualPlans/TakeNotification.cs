using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// The coordinating unit takes a notification. From now on there is a case with a responsible person (R50) and the person can see it;
/// a second notification about the same person comes to the same case.
/// </summary>
internal sealed class TakeNotification(
    IAccess access, IAuditTrail audit, NotificationStore notifications, CaseStore cases, CaseWork work, IResources resources, IOrganisation organisation)
{
    public const string Action = "notification-taken";

    /// <returns>Id of the case. Taking what one has taken already gives the same case.</returns>
    public async Task<Guid> Do(Guid notificationId)
    {
        if (!access.Holds(Permissions.Inbox)) throw new AccessDeniedException(DenyReason.RightTooLow);
        var (by, at) = (access.Actor.PersonId, work.Now);
        var notification = await notifications.Get(notificationId);
        if (notification is { State: NotificationState.Taken, CaseId: { } taken } && notification.AnsweredBy == by) return taken;

        var caseId = (await cases.OpenOf(notification.SubjectId))?.Id ?? await Open(notification, by, at);
        await notifications.Save(notification.Take(caseId, by, at));
        await audit.Record(new()
        {
            SubjectId = notification.SubjectId,
            ResourceId = caseId,
            ResourceKind = ResourceKinds.CaseId,
            Action = Action,
            Basis = AccessBasis.CoordinatingUnit,
        });
        return caseId;
    }

    private async Task<Guid> Open(NeedNotification notification, Guid by, DateTimeOffset at)
    {
        var unit = await organisation.CoordinatingUnit();
        var opened = CoordinationCase.Open(notification.SubjectId, unit.Id, by, notification.ReceivedAt);
        var change = opened.Accept(by, at);
        await cases.Add(opened, change, by, at);
        await resources.Register(
            new() { Id = opened.Id, Kind = ResourceKinds.CaseId, SubjectId = notification.SubjectId, LeadUnitId = unit.Id }, by, ResponsibleRoles.CaseOfficer);
        work.Publish(opened);
        return opened.Id;
    }
}
