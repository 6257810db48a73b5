using System.Net;
using System.Text.RegularExpressions;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>A page about somebody is closed to those who have nothing to do with her or him, whatever id they write in the address.</summary>
internal static partial class ClosedRule
{
    public static bool ShowsPerson(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ShowsPersonAttribute>() is not null && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false;

    public static bool ChangesPerson(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ShowsPersonAttribute>() is not null && Methods(endpoint).Any(method => method is not ("GET" or "HEAD"));

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

    /// <summary>
    /// Status and body, with what differs for everybody taken out: ids and the once-only keys of forms. Two questions about what one may not
    /// know must be the same to the letter.
    /// </summary>
    public static async Task<string> Answer(Visitor visitor, RouteEndpoint endpoint, Guid id)
    {
        using var answer = await visitor.Http.GetAsync(new Uri(Address(endpoint, id), UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        return $"{(int)answer.StatusCode} {answer.Headers.Location} {Ids().Replace(body, "")}";
    }

    /// <summary>Sends an empty form or document: access is asked before it is read, so the answer is no and never "this is missing in it".</summary>
    public static async Task<string?> BreachByChanging(string who, Visitor visitor, RouteEndpoint endpoint, Guid id)
    {
        var method = Methods(endpoint).First(one => one is not ("GET" or "HEAD"));
        var status = await Change(visitor, method, Address(endpoint, id));
        // A word in the address that means nothing may be said to, when it is said about every id alike.
        return status is 400 or 401 or 403 or 404 || (status == 422 && await Change(visitor, method, Address(endpoint, Guid.CreateVersion7())) == 422)
            ? null
            : $"{method} ({endpoint.RoutePattern.RawText}) answers {status} to {who}, who must not pass.";
    }

    private static async Task<int> Change(Visitor visitor, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        request.Content = address.StartsWith("/api/", StringComparison.Ordinal)
            ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json")
            : new FormUrlEncodedContent([]);
        using var answer = await visitor.Http.SendAsync(request);
        return (int)answer.StatusCode;
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

    private static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|(?<=name=\"(__RequestVerificationToken|_once)\" value=\")[^\"]*")]
    private static partial Regex Ids();

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
