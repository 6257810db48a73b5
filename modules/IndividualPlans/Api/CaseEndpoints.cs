using Kommune.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.IndividualPlans.Api;

/// <summary>Coordination cases: the way to a coordinator, a plan or both.</summary>
internal static class CaseEndpoints
{
    private const string Kind = ResourceKinds.CaseId;

    public static void Map(RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/cases");
        var one = cases.MapGroup("/{caseId:guid}");

        cases.MapGet("", (PlanCases list, IAccess access) => list.For(access.Actor))
            .Reads(Permissions.Cases, Kind, Section.Title)
            .WithSummary("Cases you follow, those that need attention first.");

        one.MapGet("", async (Guid caseId, ReadCase read) => CaseAnswer.Of(await read.Do(caseId)))
            .Reads(Permissions.Read, Kind, Section.Title, ResourceKinds.Clarification, ResourceKinds.Decision)
            .WithSummary("A case, in the sections you may see.");

        one.MapPost("/interim-reply", (Guid caseId, RecordInterimReply record) => record.Do(caseId).Done())
            .Changes(Permissions.Inbox, Kind, ResourceKinds.Decision)
            .WithSummary("The person has been told that the answer takes time.");

        one.MapPost("/talk", (Guid caseId, TalkInput body, RecordTalk record) => record.Do(caseId, body).Done())
            .Changes(Permissions.Inbox, Kind, ResourceKinds.Clarification)
            .WithSummary("What came out of the clarifying talk.");

        one.MapPost("/right", (Guid caseId, RightRequest body, ConfirmRight confirm) => confirm.Do(caseId, body.Rights, body.Bases).Done())
            .Changes(Permissions.Inbox, Kind, ResourceKinds.Decision)
            .WithSummary("Confirms a right and offers it.");

        one.MapPost("/denial", (Guid caseId, DenialRequest body, DenyRight deny) => deny.Do(caseId, body.Reason, body.Basis).Done())
            .Changes(Permissions.Inbox, Kind, ResourceKinds.Decision)
            .WithSummary("Refuses, with reason, authority and deadline to complain.");

        one.MapPost("/answer", (Guid caseId, OfferAnswerRequest body, AnswerOffer answer) =>
                answer.Do(caseId, body.Coordinator, body.Plan, body.OnBehalf).Done())
            .Changes(Permissions.Edit, Kind, ResourceKinds.Decision)
            .WithSummary("Answers the offer: coordinator, plan, both or nothing.");

        one.MapPost("/plan-answer", (Guid caseId, LaterRequest body, AnswerLater later) =>
                (body.Yes ? later.AcceptPlan(caseId, body.OnBehalf) : later.DeclinePlan(caseId, body.Words, body.OnBehalf)).Done())
            .Changes(Permissions.Edit, Kind, ResourceKinds.Decision)
            .WithSummary("Yes or no to the plan after the first answer.");

        one.MapPost("/coordinator-answer", (Guid caseId, LaterRequest body, AnswerLater later) => later.AcceptCoordinator(caseId, body.OnBehalf).Done())
            .Changes(Permissions.Edit, Kind, ResourceKinds.Decision)
            .WithSummary("Yes to a coordinator after the first answer.");

        one.MapPut("/coordinator", (Guid caseId, AppointRequest body, AppointCoordinator appoint) => appoint.Do(caseId, body.PersonId, body.UnitId).Done())
            .Changes(Permissions.Inbox, Kind, ResourceKinds.Decision)
            .WithSummary("Appoints a coordinator. Responsibility moves in the same instant.");

        one.MapPost("/appeal", (Guid caseId, AppealRequest body, ReceiveAppeal receive) => receive.Do(caseId, body.Words, body.OnBehalf).Done())
            .Changes(Permissions.Edit, Kind, ResourceKinds.Decision)
            .WithSummary("Complains about a refusal.");

        one.MapPost("/appeal/decision", (Guid caseId, AppealDecisionRequest body, DecideAppeal decide) =>
                (body.Upheld ? decide.Uphold(caseId, body.Rights, body.Bases) : decide.Dismiss(caseId, body.Reason)).Done())
            .Changes(Permissions.Inbox, Kind, ResourceKinds.Decision)
            .WithSummary("What came of the complaint.");

        one.MapPost("/end", (Guid caseId, EndCaseRequest body, EndCoordination end) => end.Do(caseId, body.Reason, body.Text).Done())
            .Changes(Permissions.Edit, Kind, ResourceKinds.Decision)
            .WithSummary("Ends the case, and a plan that is still open.");

        api.MapGet("/persons/{subjectId:guid}", async (Guid subjectId, FindPlan find) =>
                // To a stranger a person with a plan and one without answer alike, and as a person who does not exist (R29).
                await find.Of(subjectId) is var found && found is { CaseId: null, PlanId: null } ? throw new NotFoundException() : found)
            .Reads(Permissions.Read, Kind, Section.Title)
            .WithSummary("A person's case and plan, as far as you may open them.");
    }
}
