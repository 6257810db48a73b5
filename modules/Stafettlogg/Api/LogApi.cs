using Kommune.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kommune.Stafettlogg.Api;

/// <summary>The module's API: the same use cases as the pages.</summary>
internal static class LogApi
{
    public const string Prefix = "/api/stafettlogg";
    private static readonly string[] Shown = [.. Topics.Shown];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Prefix).WithTags("stafettlogg")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        var logs = api.MapGroup("/logs");
        var log = logs.MapGroup("/{logId:guid}");

        logs.MapGet("", async (string? q, int? from, ListLogs list) => LogListAnswer.Of(await list.Do(q, Math.Max(from ?? 0, 0))))
            .Reads(Permissions.Logs, Section.Title).WithSummary("Logs you may open, the newest first: dates, and nothing that was said.");
        logs.MapPost("", async (ProposeInput body, ProposeLog propose) => Made(await propose.Do(body)))
            .WithMetadata(new PermissionAttribute(Permissions.Open), new ShowsNoPersonAttribute()).CanFail().WithSummary("Asks a family about a log.");
        log.MapGet("", async (Guid logId, ReadLog read) => LogAnswer.Of(await read.Do(logId)))
            .Reads(Permissions.Read, Shown).WithSummary("A log, in the topics you may see.");

        log.MapPost("/answer", async (Guid logId, AnswerRequest body, AnswerLog answer) =>
            {
                if (body.Yes) await answer.Yes(logId, body.ChildsView, body.OnBehalf);
                else await answer.No(logId, body.OnBehalf);
                return TypedResults.NoContent();
            })
            .Changes(Permissions.Write, Section.Consents).WithSummary("Yes to the log, or no, or no longer. Takes effect at once.");
        log.MapPost("/pause", (Guid logId, PauseRequest body, CloseLog life) => life.Pause(logId, body.Reason, body.NextContact).Changed())
            .Changes(Permissions.Write, Section.Title).WithSummary("A pause, with a day for the next contact.");
        log.MapPost("/resume", (Guid logId, CloseLog life) => life.Resume(logId).Changed()).Changes(Permissions.Write, Section.Title).WithSummary("Under way again.");
        log.MapPost("/closing", (Guid logId, CloseLog life) => life.Start(logId).Done()).Changes(Permissions.Write, Section.Title).WithSummary("Agrees to close; the last evaluation is offered.");
        log.MapPost("/close", (Guid logId, CloseRequest body, CloseLog life) => life.Do(logId, body.Reason, body.Helped, body.Next, body.Contact).Done())
            .Changes(Permissions.Write, Section.Title).WithSummary("Closes the log. The family reads it still.");
        log.MapPost("/receipt", (Guid logId, ReceiptRequest body, CloseLog life) => life.Archive(logId, body.Receipt).Done())
            .Changes(Permissions.Write, Section.Title).WithSummary("The closed log lies in the child's folder, under this number.");
        WritingEndpoints.Map(log);
    }

    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder endpoint, string permission, params string[] sections) =>
        endpoint.WithMetadata(new PermissionAttribute(permission), new ShowsPersonAttribute(ResourceKinds.LogId, sections));

    /// <summary>A rule that says no is 422, a lost race 409.</summary>
    public static RouteHandlerBuilder Changes(this RouteHandlerBuilder endpoint, string permission, params string[] sections) => endpoint.Reads(permission, sections).CanFail();

    public static RouteHandlerBuilder CanFail(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);

    public static async Task<Ok<VersionAnswer>> Changed(this Task<RelayLog> change) => TypedResults.Ok(new VersionAnswer { Version = (await change).Version });

    private static Created<VersionAnswer> Made(RelayLog log) => TypedResults.Created($"{Prefix}/logs/{log.Id:D}", new VersionAnswer { Version = log.Version });

    public static async Task<NoContent> Done(this Task work)
    {
        await work;
        return TypedResults.NoContent();
    }
}
