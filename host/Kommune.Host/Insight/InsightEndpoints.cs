using Kommune.Contracts;
using Kommune.Host.Pages;

namespace Kommune.Host.Insight;

/// <summary>The answer to somebody who asked for everything, in a form a machine can read (GDPR article 15 no. 3, R49).</summary>
internal static class InsightEndpoints
{
    public static void MapInsight(this IEndpointRouteBuilder app) => app
        .MapGet("/api/my-data/{subjectId:guid}", async (Guid subjectId, PersonPackage package) => TypedResults.Ok(await package.Of(subjectId)))
        .WithTags("insight")
        .WithMetadata(new PermissionAttribute(Permissions.OwnLog), new ShowsPersonAttribute(PersonResource.Id, PersonResource.ReadLog))
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithSummary("Everything that is kept about a person, for whoever has asked for it and got an answer.");
}
