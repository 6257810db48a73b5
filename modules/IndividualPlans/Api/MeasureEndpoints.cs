using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.IndividualPlans.Api;

internal static class MeasureEndpoints
{
    private const string Kind = ResourceKinds.PlanId;

    public static void Map(RouteGroupBuilder api)
    {
        var measures = api.MapGroup("/plans/{planId:guid}/measures");

        measures.MapPost("", (Guid planId, MeasureInput body, MeasureEditing editing) => editing.Add(planId, body).Created(planId))
            .Changes(Permissions.Edit, Kind, Sections.Measures)
            .WithSummary("Adds a measure to a goal.");

        measures.MapPut("/{id:guid}", (Guid planId, Guid id, int revision, MeasureInput body, MeasureEditing editing) =>
                editing.Edit(planId, id, revision, body).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Measures)
            .WithSummary("Changes what is agreed about a measure.");

        measures.MapDelete("/{id:guid}", (Guid planId, Guid id, int revision, MeasureEditing editing) => editing.Remove(planId, id, revision).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Measures)
            .WithSummary("Removes a measure.");

        measures.MapPut("/{id:guid}/status", (Guid planId, Guid id, StatusRequest body, FollowUpMeasure follow) =>
                follow.Do(planId, id, body.StatusRevision, body.Status).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Measures)
            .WithSummary("Says how far a measure has come.");

        measures.MapPost("/{id:guid}/voices", (Guid planId, Guid id, VoiceRequest body, GiveVoice voice) =>
                voice.Do(planId, id, body.Rating, body.Words, body.Together).Created(planId))
            .Changes(Permissions.Edit, Kind, Sections.Measures)
            .WithSummary("Says how a measure works, from 1 to 5.");
    }
}
