using Kommune.Contracts;
using Kommune.Host.Pages;
using Kommune.Platform.Responsibility;
using Permissions = Kommune.Host.Pages.Permissions;

namespace Kommune.Host.Responsibility;

/// <summary>The same as the pages, for programs: the responsibility for a case goes from hand to hand (R50–R52).</summary>
internal static class HandoverEndpoints
{
    public static void MapHandover(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/handover/{resourceId:guid}").WithTags("handover")
            .WithMetadata(new PermissionAttribute(Permissions.Responsibility), new ShowsPersonAttribute(PersonResource.Id, Section.Title))
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);

        api.MapGet("", async (Guid resourceId, IAccess access, IResources resources) =>
            {
                await access.Read(resourceId, Section.Title);
                return TypedResults.Ok(new HandoverView
                {
                    Responsible = (await resources.Responsible([resourceId]))[resourceId],
                    Open = await resources.Handover(resourceId),
                    History = await resources.History(resourceId),
                });
            })
            .WithSummary("Who answers for a case, who did before, and who is asked to take over.");

        api.MapPost("/offer", async (Guid resourceId, OfferRequest body, OfferHandover offer) =>
            {
                await offer.Do(new()
                {
                    ResourceId = resourceId,
                    ToPersonId = body.ToPersonId,
                    ToUnitId = body.ToUnitId,
                    StartsOn = body.StartsOn,
                    OverlapTo = body.OverlapTo,
                    Cause = body.Cause,
                    Words = body.Words,
                });
                return TypedResults.Created($"/handover/{resourceId:D}");
            })
            .WithSummary("Asks somebody to take over. Nothing moves before the answer is yes and the day has come.");

        Answer("/accept", (resourceId, answer) => answer.Accept(resourceId), "Says yes to taking over, by the one who is asked.");
        Answer("/withdraw", (resourceId, answer) => answer.Withdraw(resourceId), "Takes the question back.");
        api.MapPost("/refuse", async (Guid resourceId, RefusalRequest body, AnswerHandover answer) =>
            {
                await answer.Refuse(resourceId, body.Reason);
                return TypedResults.NoContent();
            })
            .WithSummary("Says no to taking over, with a reason.");

        void Answer(string route, Func<Guid, AnswerHandover, Task> act, string summary) => api.MapPost(route, async (Guid resourceId, AnswerHandover answer) =>
            {
                await act(resourceId, answer);
                return TypedResults.NoContent();
            })
            .WithSummary(summary);
    }
}
