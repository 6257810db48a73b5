using Kommune.Contracts;
using Kommune.Stafettlogg.Api;
using Kommune.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.Stafettlogg.Meetings;

/// <summary>The same as the pages, for programs; and the date for one's own calendar, which says nothing of what it is about (R73).</summary>
internal static class MeetingEndpoints
{
    private static readonly string[] Sections =
        [Section.Title, Topics.Voice, Topics.Strengths, .. Topics.OfContent, Section.Consents];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/stafettlogg/logs/{logId:guid}/meetings").WithTags("stafettlogg")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);

        Shows(api.MapGet("/{id:guid}/calendar", async (Guid logId, Guid id, ReadMeetings reading, HttpRequest request, TimeProvider clock) =>
            {
                var meeting = (await reading.One(logId, id)).Meeting;
                return Results.File(
                    CalendarFile.Write($"log-meeting:{id:D}", NorwegianDay.Of(meeting.StartsAt), MeetingTexts.Get("meeting.calendar-summary"), new Uri($"{request.Scheme}://{request.Host}/"), clock),
                    CalendarFile.ContentType, CalendarFile.FileName);
            }), Permissions.Read)
            .Produces<byte[]>(StatusCodes.Status200OK, CalendarFile.ContentType)
            .WithSummary("The meeting's day, as a date without content.");

        Shows(api.MapPost("", async (Guid logId, MeetingInput body, HoldMeeting hold) =>
            {
                var called = await hold.Call(logId, body);
                return TypedResults.Created(MeetingLinks.Of(logId, called.Id));
            }), Permissions.Write).WithSummary("Calls everybody in the log to a meeting.");

        Shows(api.MapGet("", async (Guid logId, ReadMeetings reading) => TypedResults.Ok((await reading.All(logId)).Meetings)), Permissions.Read)
            .WithSummary("The log's meetings, the newest first, in the topics you may see.");

        Shows(api.MapGet("/{id:guid}", async (Guid logId, Guid id, ReadMeetings reading) => TypedResults.Ok((await reading.One(logId, id)).Meeting)), Permissions.Read)
            .WithSummary("One meeting: agenda, minutes, comments.");

        Shows(api.MapPost("/{id:guid}/points", (Guid logId, Guid id, PointRequest body, HoldMeeting hold) => hold.AddPoint(logId, id, body.Topic, body.Words).Done()), Permissions.Write)
            .WithSummary("A point of one's own; the child's and the family's come first.");
        Shows(api.MapPost("/{id:guid}/child", (Guid logId, Guid id, ChildRequest body, HoldMeeting hold) => hold.Answer(logId, id, body.Participation, body.Words).Done()), Permissions.Write)
            .WithSummary("How the child wants to take part, and what it wants to say.");
        Shows(api.MapPost("/{id:guid}/publication", (Guid logId, Guid id, PublishRequest body, HoldMeeting hold) => hold.Publish(logId, id, body.Next).Done()), Permissions.Write)
            .WithSummary("The minutes are done: the family reads and approves them.");
        Shows(api.MapPost("/{id:guid}/comments", (Guid logId, Guid id, WordsRequest body, HoldMeeting hold) => hold.Comment(logId, id, body.Words).Done()), Permissions.Write)
            .WithSummary("Beside the minutes.");
        Shows(api.MapPost("/{id:guid}/cancellation", (Guid logId, Guid id, HoldMeeting hold) => hold.Cancel(logId, id).Done()), Permissions.Write)
            .WithSummary("The meeting is not held.");
        Shows(api.MapPut("/{id:guid}/minutes", async (Guid logId, Guid id, MinutesRequest body, HoldMeeting hold) =>
                TypedResults.Ok(new VersionAnswer { Version = (await hold.Write(logId, id, body.Version, body.Words, body.Present)).Version })), Permissions.Write)
            .WithSummary("What was said, point by point, and who was there.");

        Shows(api.MapPost("/{id:guid}/decisions", async (Guid logId, Guid id, MeasureInput body, HoldMeeting hold) =>
            {
                await hold.Decide(logId, id, body);
                return TypedResults.NoContent();
            }), Permissions.Write).WithSummary("What the meeting agrees on becomes a measure of the log at once.");

        Shows(api.MapPost("/{id:guid}/approval", async (Guid logId, Guid id, int version, HoldMeeting hold) =>
            {
                await hold.Approve(logId, id, version);
                return TypedResults.NoContent();
            }), Permissions.Govern).WithSummary("The family approves the minutes it has read; they lock.");
    }

    private static RouteHandlerBuilder Shows(RouteHandlerBuilder endpoint, string permission) =>
        endpoint.WithMetadata(new PermissionAttribute(permission), new ShowsPersonAttribute(ResourceKinds.LogId, Sections));
}
