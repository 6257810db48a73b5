using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.IndividualPlans.Api;

/// <summary>Who may see what: asked, answered, taken back.</summary>
internal static class SharingEndpoints
{
    private const string Kind = ResourceKinds.PlanId;

    public static void Map(RouteGroupBuilder api)
    {
        var plan = api.MapGroup("/plans/{planId:guid}");

        plan.MapPost("/sharing-questions", async (Guid planId, SharingRequest body, InviteParticipant invite) =>
            {
                var id = await invite.Do(planId, body.UnitId, body.Sections, body.Purpose);
                return TypedResults.Created($"{PlansApi.Prefix}/plans/{planId:D}", new QuestionCreated { QuestionId = id });
            })
            .Changes(Permissions.Edit, Kind, Sections.Participants)
            .WithSummary("Asks the owner to let a service see parts of the plan.");

        plan.MapPost("/sharing-questions/{questionId:guid}/answer", async (Guid planId, Guid questionId, SharingAnswerRequest body, AnswerSharing answer) =>
                new SharingResult { Outcome = await answer.Do(planId, questionId, body.Sections, body.ChildsView, body.OnBehalf) })
            .Changes(Permissions.Edit, Kind, Sections.Consents)
            .WithSummary("Yes, partly or no. No sections is a no.");

        plan.MapPost("/shares/{unitId:guid}/withdrawal", (Guid planId, Guid unitId, PlainAnswer body, WithdrawSharing withdraw) =>
                withdraw.Do(planId, unitId, body.OnBehalf).Done())
            .Changes(Permissions.Edit, Kind, Sections.Consents)
            .WithSummary("A service may no longer see the plan. Takes effect at once.");
    }
}
