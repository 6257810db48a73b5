using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.IndividualPlans.Api;

internal static class GoalEndpoints
{
    private const string Kind = ResourceKinds.PlanId;

    public static void Map(RouteGroupBuilder api)
    {
        var goals = api.MapGroup("/plans/{planId:guid}/goals");

        goals.MapPost("", (Guid planId, GoalRequest body, GoalEditing editing) =>
                editing.Add(planId, body.Words, body.Professional, body.Together).Created(planId))
            .Changes(Permissions.Edit, Kind, Sections.Goals)
            .WithSummary("Adds a goal in the person's words.");

        goals.MapPut("/{id:guid}", (Guid planId, Guid id, GoalRequest body, GoalEditing editing) =>
                editing.Edit(planId, id, body.Revision, body.Words, body.Professional, body.Together).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Goals)
            .WithSummary("Rewords a goal.");

        goals.MapPost("/{id:guid}/move", (Guid planId, Guid id, MoveRequest body, GoalEditing editing) => editing.Move(planId, id, body.Up).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Goals)
            .WithSummary("Moves a goal one place.");

        goals.MapDelete("/{id:guid}", (Guid planId, Guid id, int revision, bool? together, GoalEditing editing) =>
                editing.Remove(planId, id, revision, together ?? false).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Goals)
            .WithSummary("Removes a goal without measures.");
    }
}
