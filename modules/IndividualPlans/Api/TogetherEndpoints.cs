using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.IndividualPlans.Api;

/// <summary>Who takes part, answers for, contributes and is offered what, and for how long.</summary>
internal static class TogetherEndpoints
{
    private const string Kind = ResourceKinds.PlanId;

    public static void Map(RouteGroupBuilder api)
    {
        var plan = api.MapGroup("/plans/{planId:guid}");

        plan.MapPost("/participants", (Guid planId, ParticipantRequest body, ParticipantEditing editing) =>
                editing.Add(planId, body.Kind, body.UnitId, body.PersonId, body.Name, body.Role).Created(planId))
            .Changes(Permissions.Edit, Kind, Sections.Participants)
            .WithSummary("Adds somebody who takes part.");

        plan.MapDelete("/participants/{id:guid}", (Guid planId, Guid id, int revision, ParticipantEditing editing) =>
                editing.Remove(planId, id, revision).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Participants)
            .WithSummary("Removes somebody who takes part.");

        plan.MapPut("/few-services", (Guid planId, FewServicesRequest body, ParticipantEditing editing) =>
                editing.SetFewServices(planId, body.Revision, body.Reason).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Participants)
            .WithSummary("Why fewer than two services take part.");

        plan.MapPut("/responsible/{what}", (Guid planId, ResponsibleFor what, ResponsibleRequest body, ResponsibleEditing editing) =>
                editing.Set(planId, what, body.Revision, body.PersonId, body.UnitId).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Title)
            .WithSummary("Who makes the plan, and who secures coordination.");

        plan.MapPut("/offers/{what}", (Guid planId, OfferKind what, OfferRequest body, OfferEditing editing) =>
                editing.Set(planId, what, body.Revision, body.Answer, body.OfferedOn, body.Who).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Participants)
            .WithSummary("Whether coordinator, child coordinator or contact doctor is offered.");

        plan.MapPut("/period", (Guid planId, PeriodRequest body, PeriodEditing editing) =>
                editing.Set(planId, body.Revision, body.From, body.To, body.NextReview).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Title)
            .WithSummary("How long the plan applies and when it is looked at again.");

        MapContributions(plan);
        MapCooperation(plan);
        MapPartPlans(plan);
    }

    private static void MapContributions(RouteGroupBuilder plan)
    {
        plan.MapPost("/contributions", (Guid planId, ContributionRequest body, ContributionEditing editing) =>
                editing.Add(planId, body.By, body.UnitId, body.PersonId, body.Text, body.ParentsOnly).Created(planId))
            .Changes(Permissions.Edit, Kind, Sections.Contributions)
            .WithSummary("Adds what somebody contributes.");

        plan.MapPut("/contributions/{id:guid}", (Guid planId, Guid id, ContributionRequest body, ContributionEditing editing) =>
                editing.Edit(planId, id, body.Revision, body.By, body.UnitId, body.PersonId, body.Text, body.ParentsOnly).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Contributions)
            .WithSummary("Changes a contribution.");

        plan.MapDelete("/contributions/{id:guid}", (Guid planId, Guid id, int revision, ContributionEditing editing) =>
                editing.Remove(planId, id, revision).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Contributions)
            .WithSummary("Removes a contribution.");
    }

    private static void MapCooperation(RouteGroupBuilder plan)
    {
        plan.MapPost("/cooperation", (Guid planId, CooperationRequest body, CooperationEditing editing) =>
                editing.Add(planId, body.With, body.UnitId, body.About).Created(planId))
            .Changes(Permissions.Edit, Kind, Sections.Participants)
            .WithSummary("Adds cooperation with another service.");

        plan.MapPut("/cooperation/{id:guid}", (Guid planId, Guid id, CooperationRequest body, CooperationEditing editing) =>
                editing.Edit(planId, id, body.Revision, body.With, body.UnitId, body.About).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Participants)
            .WithSummary("Changes cooperation.");

        plan.MapDelete("/cooperation/{id:guid}", (Guid planId, Guid id, int revision, CooperationEditing editing) =>
                editing.Remove(planId, id, revision).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Participants)
            .WithSummary("Removes cooperation.");
    }

    private static void MapPartPlans(RouteGroupBuilder plan)
    {
        plan.MapPost("/part-plans", (Guid planId, PartPlanRequest body, PartPlanEditing editing) => editing.Add(planId, body.Name, body.Where).Created(planId))
            .Changes(Permissions.Edit, Kind, Sections.Documents)
            .WithSummary("Points to a detailed plan that lives elsewhere.");

        plan.MapPut("/part-plans/{id:guid}", (Guid planId, Guid id, PartPlanRequest body, PartPlanEditing editing) =>
                editing.Edit(planId, id, body.Revision, body.Name, body.Where).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Documents)
            .WithSummary("Changes where a detailed plan is.");

        plan.MapDelete("/part-plans/{id:guid}", (Guid planId, Guid id, int revision, PartPlanEditing editing) => editing.Remove(planId, id, revision).Changed())
            .Changes(Permissions.Edit, Kind, Sections.Documents)
            .WithSummary("Removes the pointer to a detailed plan.");
    }
}
