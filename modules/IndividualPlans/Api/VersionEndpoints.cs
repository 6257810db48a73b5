using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.IndividualPlans.Api;

/// <summary>Earlier versions, and what changed.</summary>
internal static class VersionEndpoints
{
    private const string Kind = ResourceKinds.PlanId;

    public static void Map(RouteGroupBuilder api)
    {
        var versions = api.MapGroup("/plans/{planId:guid}/versions");

        versions.MapGet("", (Guid planId, ReadVersions read) => read.Do(planId))
            .Reads(Permissions.Read, Kind, Sections.Title)
            .WithSummary("What has happened to the plan, newest first.");

        versions.MapGet("/{version:int}", async (Guid planId, int version, int? against, ReadVersion read) =>
                VersionAnswer.Of(await read.Do(planId, version, against)))
            .Reads(Permissions.Read, Kind, [.. Sections.All.Where(section => section != Sections.PrivateNotes)])
            .WithSummary("The plan as it was, and what differs from the version before.");
    }
}
