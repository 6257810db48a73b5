using Kommune.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.Sample.Api;

internal static class GreetingEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var greetings = endpoints.MapGroup("/api/sample/greetings").WithTags("sample").WithMetadata(new ShowsNoPersonAttribute());

        greetings.MapGet("", async (GreetingStore store) => TypedResults.Ok(await store.Latest()))
            .WithMetadata(new PermissionAttribute(Permissions.Read))
            .WithSummary("The latest greetings");

        greetings.MapPost("", async (NewGreeting greeting, SayGreeting say) =>
            {
                var said = await say.Run(greeting.Words);
                return TypedResults.Created($"/api/sample/greetings/{said.Id}", said);
            })
            .WithMetadata(new PermissionAttribute(Permissions.Write))
            .WithSummary("Says a greeting");
    }
}
