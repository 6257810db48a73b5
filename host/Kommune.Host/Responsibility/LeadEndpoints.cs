using Kommune.Contracts;
using Kommune.Host.Pages;
using Kommune.Platform.Responsibility;
using Permissions = Kommune.Host.Pages.Permissions;

namespace Kommune.Host.Responsibility;

/// <summary>The same as the page, for programs: a service disagrees on who leads, and somebody decides (R55).</summary>
internal static class LeadEndpoints
{
    public static void MapLead(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/lead-service/{resourceId:guid}").WithTags("lead-service")
            .WithMetadata(new PermissionAttribute(Permissions.Responsibility), new ShowsPersonAttribute(PersonResource.Id, Section.Title))
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);

        api.MapPost("/disputes", async (Guid resourceId, DisputeRequest body, RaiseLeadDispute raise) =>
            {
                var id = await raise.Do(resourceId, body.Words);
                return TypedResults.Created(RaiseLeadDispute.Href(resourceId), new DisputeCreated { DisputeId = id });
            })
            .WithSummary("Says that one's service disagrees on which service leads.");

        api.MapPost("/decision", async (Guid resourceId, LeadDecisionRequest body, DecideLead decide) =>
            {
                await decide.Do(resourceId, body.UnitId, body.Reason);
                return TypedResults.NoContent();
            })
            .WithSummary("Decides the open disagreement, with a reason.");
    }
}
