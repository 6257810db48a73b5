using Kommune.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.IndividualPlans.Api;

/// <summary>The module's API: the same use cases as the pages, one group of addresses per theme.</summary>
internal static class PlansApi
{
    public const string Prefix = "/api/individual-plans";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Prefix).WithTags("individual-plans")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        NotificationEndpoints.Map(api);
        CaseEndpoints.Map(api);
        PlanEndpoints.Map(api);
        PersonEndpoints.Map(api);
        GoalEndpoints.Map(api);
        MeasureEndpoints.Map(api);
        TogetherEndpoints.Map(api);
        VersionEndpoints.Map(api);
        CalendarEndpoints.Map(api);
    }

    /// <summary>Reads a case or plan: which door, and which of its sections may be in the answer.</summary>
    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder endpoint, string permission, string kind, params string[] sections) =>
        endpoint.WithMetadata(new PermissionAttribute(permission), new ShowsPersonAttribute(kind, sections));

    /// <summary>Changes a case or plan. A rule that says no is 422, a lost race 409.</summary>
    public static RouteHandlerBuilder Changes(this RouteHandlerBuilder endpoint, string permission, string kind, params string[] sections) =>
        endpoint.Reads(permission, kind, sections).CanFail();

    /// <summary>Shows nothing about anybody but the one who asks.</summary>
    public static RouteHandlerBuilder ShowsNobody(this RouteHandlerBuilder endpoint, string permission) =>
        endpoint.WithMetadata(new PermissionAttribute(permission), new ShowsNoPersonAttribute());

    public static RouteHandlerBuilder CanFail(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
