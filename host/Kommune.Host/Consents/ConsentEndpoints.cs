using Kommune.Contracts;
using Kommune.Host.Pages;
using Kommune.Platform.Access;
using Permissions = Kommune.Host.Pages.Permissions;

namespace Kommune.Host.Consents;

/// <summary>The same as the pages, for programs: who may see what of a resource of any module; asked, answered, given, limited, taken back.</summary>
internal static class ConsentEndpoints
{
    public static void MapConsents(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/consents").WithTags("consents")
            .WithMetadata(new PermissionAttribute(Permissions.Sharing), new ShowsPersonAttribute(PersonResource.Id, Section.Consents))
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
        var resource = api.MapGroup("/{resourceId:guid}");

        resource.MapGet("", async (Guid resourceId, IAccess access, ConsentStates states) =>
                SharingAnswer.Of(await states.Of((await access.Read(resourceId, Section.Consents)).Resource)))
            .WithSummary("Who sees what, since when and until when; what waits.");

        resource.MapPost("/questions", async (Guid resourceId, QuestionRequest body, ConsentAsking asking) =>
            {
                var id = await asking.Ask(new() { ResourceId = resourceId, UnitId = body.UnitId, Sections = body.Sections, Purpose = body.Purpose });
                return TypedResults.Created($"/api/consents/{resourceId:D}", new QuestionCreated { QuestionId = id });
            })
            .WithSummary("Asks those who decide to let a service see sections.");

        resource.MapPost("/questions/{questionId:guid}/answer", async (Guid resourceId, Guid questionId, YesRequest body, ConsentSharing sharing) =>
                new OutcomeAnswer
                {
                    Outcome = body.Sections.Count == 0
                        ? await sharing.No(resourceId, questionId, body.OnBehalf)
                        : await sharing.Yes(resourceId, questionId, body.ToYes(), body.OnBehalf),
                })
            .WithSummary("Yes, partly or no. No sections is a no.");

        resource.MapPost("/shares/{unitId:guid}", async (Guid resourceId, Guid unitId, YesRequest body, ConsentSharing sharing) =>
                new OutcomeAnswer { Outcome = await sharing.Give(resourceId, unitId, body.Purpose, body.ToYes(), body.OnBehalf) })
            .WithSummary("Lets a service see sections without having been asked.");

        resource.MapPost("/shares/{unitId:guid}/limit", async (Guid resourceId, Guid unitId, YesRequest body, ConsentSharing sharing) =>
                new OutcomeAnswer { Outcome = await sharing.Limit(resourceId, unitId, body.ToYes(), body.OnBehalf) })
            .WithSummary("Fewer sections or a shorter time.");

        resource.MapPost("/shares/{unitId:guid}/withdrawal", async (Guid resourceId, Guid unitId, WithdrawalRequest body, ConsentSharing sharing) =>
                new WithdrawalAnswer { Closed = await sharing.Stop(resourceId, unitId, body.OnBehalf) })
            .WithSummary("A service may no longer see. Takes effect at once; the answer lists the doors that closed.");

        resource.MapPost("/capacity-decisions", async (Guid resourceId, ConsentDecision body, ConsentDecisions decisions) =>
                TypedResults.Created($"/api/consents/{resourceId:D}", new DecisionCreated { DecisionId = await decisions.Record(body with { ResourceId = resourceId }) }))
            .WithSummary("Records that an adult cannot decide one thing alone: what, why, by whom, shown when.");

        resource.MapDelete("/capacity-decisions/{decisionId:guid}", async (Guid resourceId, Guid decisionId, ConsentDecisions decisions) =>
            {
                await decisions.End(resourceId, decisionId);
                return TypedResults.NoContent();
            })
            .WithSummary("The person decides again.");

        api.MapPost("/confirmations/{consentId:guid}", async (Guid consentId, ConfirmationRequest body, ConsentConfirmation confirmation) =>
            {
                await (body.IsRight ? confirmation.Confirm(consentId) : confirmation.Deny(consentId));
                return TypedResults.NoContent();
            })
            .WithSummary("The giver confirms, or denies, what an employee wrote down.");
    }
}
