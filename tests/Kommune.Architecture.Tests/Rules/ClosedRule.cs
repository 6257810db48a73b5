using System.Net;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>A page about somebody is closed to those who have nothing to do with her or him, whatever id they write in the address.</summary>
internal static class ClosedRule
{
    public static bool ShowsPerson(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ShowsPersonAttribute>() is not null && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false;

    /// <summary>Whether the address says which person or case; without, a page can only be about the one who is logged in.</summary>
    public static bool TakesId(RouteEndpoint endpoint) => endpoint.RoutePattern.Parameters.Any(IsId);

    /// <param name="who">For the message.</param>
    /// <param name="visitor">Somebody without any relation.</param>
    /// <param name="endpoint">The route.</param>
    /// <param name="id">What stands for the first id in the address; the others are made up.</param>
    public static async Task<string?> Breach(string who, Visitor visitor, RouteEndpoint endpoint, Guid id)
    {
        var address = Address(endpoint, id);
        using var answer = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound
            ? null
            : $"GET {address} ({endpoint.RoutePattern.RawText}) answers {(int)answer.StatusCode} to {who}, who must not pass.";
    }

    /// <summary>Somebody who is not logged in is sent to the login, a program is told 401.</summary>
    public static async Task<string?> BreachForNobody(Visitor visitor, RouteEndpoint endpoint)
    {
        var address = Address(endpoint, Guid.CreateVersion7());
        using var answer = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative));
        var refused = answer.StatusCode is HttpStatusCode.Unauthorized
            || (answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString.StartsWith("/login", StringComparison.Ordinal) == true);
        return refused ? null : $"GET {address} ({endpoint.RoutePattern.RawText}) answers {(int)answer.StatusCode} to somebody who is not logged in.";
    }

    private static string Address(RouteEndpoint endpoint, Guid id)
    {
        var ids = new Queue<Guid>([id]);
        return "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter when IsId(parameter) => (ids.TryDequeue(out var first) ? first : Guid.CreateVersion7()).ToString("D"),
            RoutePatternParameterPart => "1",
            _ => "",
        }))));
    }

    private static bool IsId(RoutePatternParameterPart parameter) => parameter.ParameterPolicies.Any(policy => policy.Content == "guid");
}
