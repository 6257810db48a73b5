using Kommune.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.IndividualPlans.Api;

/// <summary>Notified needs: sent by anyone, answered by the coordinating unit.</summary>
internal static class NotificationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var notifications = api.MapGroup("/notifications");

        notifications.MapPost("", async (NotifyRequest body, NotifyNeed notify) =>
            {
                var sent = await notify.Do(body.ToInput());
                return TypedResults.Created((string?)null, new NotificationAnswer { Id = sent.Id, State = sent.State, ReceivedAt = sent.ReceivedAt });
            })
            .ShowsNobody(Permissions.Notify).CanFail()
            .WithSummary("Tells the coordinating unit that a person may need a coordinator or a plan.");

        notifications.MapGet("/sent", (ReadSent sent) => sent.Do())
            .ShowsNobody(Permissions.Notify)
            .WithSummary("Your own notifications, and what came of them.");

        notifications.MapGet("", (ReadInbox inbox) => inbox.Do())
            .ShowsNobody(Permissions.Inbox)
            .WithSummary("Notifications nobody has taken yet. No names.");

        notifications.MapGet("/{id:guid}", async (Guid id, ReadNotification read) => NotificationAnswer.Of(await read.Heading(id)))
            .ShowsNobody(Permissions.Inbox)
            .WithSummary("A notification without name and words.");

        notifications.MapPost("/{id:guid}/opening", async (Guid id, ReadNotification read) => NotificationAnswer.Of(await read.Open(id)))
            .Reads(Permissions.Inbox, ResourceKinds.CaseId, Section.Title, ResourceKinds.Clarification)
            .WithSummary("Opens a notification with name and words. The person sees it in the read log.");

        notifications.MapPost("/{id:guid}/take", async (Guid id, TakeNotification take) =>
            {
                var caseId = await take.Do(id);
                return TypedResults.Created($"{PlansApi.Prefix}/cases/{caseId:D}", new CaseCreated { CaseId = caseId });
            })
            .Changes(Permissions.Inbox, ResourceKinds.CaseId, Section.Title)
            .WithSummary("Takes a notification: from now on there is a case, and you are responsible for it.");

        notifications.MapPost("/{id:guid}/reject", (Guid id, RejectRequest body, RejectNotification reject) => reject.Do(id, body.Reason, body.Text).Done())
            .Changes(Permissions.Inbox, ResourceKinds.CaseId, Section.Title)
            .WithSummary("Answers that no case comes of a notification, and why.");
    }
}
