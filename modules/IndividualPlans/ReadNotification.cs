using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>One notification, for the coordinating unit.</summary>
internal sealed class ReadNotification(IAccess access, IAuditTrail audit, NotificationStore notifications, ReadInbox inbox, IPeople people)
{
    /// <summary>What may be seen before somebody has decided to open it: no name, no words.</summary>
    public async Task<NotificationView> Heading(Guid id)
    {
        var notification = await Find(id);
        return await View(notification);
    }

    /// <summary>The whole notification, for who must judge whether a case comes of it. The person sees this reading in the log.</summary>
    public async Task<NotificationView> Open(Guid id)
    {
        var notification = await Find(id);
        await audit.Record(new() { SubjectId = notification.SubjectId, Action = "notification-read", Basis = AccessBasis.CoordinatingUnit });
        var names = await people.Get([notification.SubjectId, notification.NotifierId]);
        return await View(notification) with
        {
            Subject = names.GetValueOrDefault(notification.SubjectId),
            NotifierName = names.GetValueOrDefault(notification.NotifierId)?.Name,
            Text = notification.Text,
            RejectReason = notification.RejectReason,
            RejectText = notification.RejectText,
        };
    }

    private async Task<NeedNotification> Find(Guid id) =>
        access.Holds(Permissions.Inbox) ? await notifications.Get(id) : throw new AccessDeniedException(DenyReason.RightTooLow);

    private async Task<NotificationView> View(NeedNotification notification) => new()
    {
        Heading = (await inbox.Rows([notification]))[0],
        State = notification.State,
        CaseId = notification.CaseId,
    };
}
