using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.IndividualPlans.Api;

/// <summary>The plan and its life: consent, approval, revision, evaluation, end.</summary>
internal static class PlanEndpoints
{
    private const string Kind = ResourceKinds.PlanId;

    public static void Map(RouteGroupBuilder api)
    {
        var plan = api.MapGroup("/plans/{planId:guid}");

        plan.MapGet("", async (Guid planId, ReadPlan read) => PlanAnswer.Of(await read.Do(planId)))
            .Reads(Permissions.Read, Kind, [.. Sections.All.Where(section => section != Sections.PrivateNotes)])
            .WithSummary("A plan, in the sections you may see.");

        plan.MapPost("/consent", async (Guid planId, ConsentRequest body, GivePlanConsent give) =>
                ConsentAnswer.Of(await give.Do(planId, body.ChildsView, body.OnBehalf)))
            .Changes(Permissions.Edit, Kind, Sections.Consents)
            .WithSummary("Yes to having a plan.");

        plan.MapPost("/consent/withdrawal", (Guid planId, PlainAnswer body, WithdrawPlanConsent withdraw) => withdraw.Do(planId, body.OnBehalf).Done())
            .Changes(Permissions.Edit, Kind, Sections.Consents)
            .WithSummary("No longer yes to the plan. Takes effect at once.");

        plan.MapPost("/approval", (Guid planId, ApprovalRequest body, ApprovePlan approve) => approve.Do(planId, body.ReadVersion, body.OnBehalf).Done())
            .Changes(Permissions.Edit, Kind, Sections.Title)
            .WithSummary("The owner approves what is being written, as it was read.");

        plan.MapPost("/approval/also", (Guid planId, PlainAnswer body, ApprovePlan approve) => approve.Also(planId, body.OnBehalf).Done())
            .Changes(Permissions.Edit, Kind, Sections.Title)
            .WithSummary("Another owner approves the version that applies.");

        plan.MapPost("/revision", (Guid planId, StartRevision start) => start.Do(planId).Done())
            .Changes(Permissions.Edit, Kind, Sections.Title)
            .WithSummary("Opens the next version for writing.");

        plan.MapDelete("/revision", (Guid planId, DiscardRevision discard) => discard.Do(planId).Done())
            .Changes(Permissions.Edit, Kind, Sections.Title)
            .WithSummary("Drops what is being written; the version that applies stands.");

        plan.MapPost("/evaluations", (Guid planId, EvaluationInput body, EvaluatePlan evaluate) => evaluate.Do(planId, body).Created(planId))
            .Changes(Permissions.Edit, Kind, Sections.Evaluations)
            .WithSummary("Is this still what is important for you?");

        plan.MapPost("/pause", (Guid planId, PauseRequest body, PausePlan pause) => pause.Do(planId, body.Reason, body.NextContact).Done())
            .Changes(Permissions.Edit, Kind, Sections.Title)
            .WithSummary("Lets the plan rest until a date.");

        plan.MapPost("/resume", (Guid planId, PausePlan pause) => pause.Resume(planId).Done())
            .Changes(Permissions.Edit, Kind, Sections.Title)
            .WithSummary("Takes the plan up again.");

        plan.MapPost("/end", (Guid planId, EndPlanRequest body, EndPlan end) => end.Do(planId, body.ClosingNote).Done())
            .Changes(Permissions.Edit, Kind, Sections.Title)
            .WithSummary("Ends the plan with a closing note.");
    }
}
