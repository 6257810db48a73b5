using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>The coordinating unit answers that no case comes of a notification. Whoever sent it is told why.</summary>
internal sealed class RejectNotification(IAccess access, IAuditTrail audit, NotificationStore notifications, TimeProvider clock)
{
    public const string Action = "notification-rejected";

    public async Task Do(Guid notificationId, RejectReason reason, string? text)
    {
        if (!access.Holds(Permissions.Inbox)) throw new AccessDeniedException(DenyReason.RightTooLow);
        var notification = await notifications.Get(notificationId);
        await notifications.Save(notification.Reject(reason, text, access.Actor.PersonId, clock.GetUtcNow()));
        await audit.Record(new() { SubjectId = notification.SubjectId, Action = Action, Basis = AccessBasis.CoordinatingUnit });
    }
}
