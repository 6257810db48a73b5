using System.Net;
using Kommune.Architecture.Tests.Rules;
using Kommune.Contracts;
using Kommune.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Architecture.Tests;

internal sealed class EndpointTests
{
    // The framework adds these where no declaration of ours can reach; the door refuses what declares nothing, and a test below sees to that.
    private static readonly string[] OfFramework = ["{**path:file}", "/_framework/opaque-redirect"];

    public static IReadOnlyList<Endpoint> All => World.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    [Test]
    public void Every_page_and_endpoint_says_who_may_come_and_whom_it_shows()
    {
        Assert.That(All, Has.Count.GreaterThan(50), "The host has lost its endpoints.");
        Assert.That(All.Where(endpoint => !OfFramework.Contains((endpoint as RouteEndpoint)?.RoutePattern.RawText)).SelectMany(Breaches), Is.Empty);
    }

    [TestCase("/missing.css")]
    [TestCase("/_framework/opaque-redirect?url=%2F")]
    public async Task What_declares_nothing_is_closed(string address)
    {
        using var visitor = await World.Host.LogIn("Fjern Holme");
        using var answer = await visitor.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden).Or.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCaseSource(nameof(Bad))]
    public void An_endpoint_that_says_too_little_or_too_much_is_found(object[] metadata, string expected) =>
        Assert.That(Breaches(Route("/bad", metadata)), Has.One.EqualTo("GET /bad " + expected));

    public static RouteEndpoint Route(string address, params object[] metadata)
    {
        var builder = new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse(address), 0);
        builder.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get]));
        foreach (var item in metadata) builder.Metadata.Add(item);
        return (RouteEndpoint)builder.Build();
    }

    private static IEnumerable<TestCaseData> Bad()
    {
        var permission = new PermissionAttribute("shell.start");
        var open = new OpenToAllAttribute("");
        var title = new ShowsPersonAttribute("person", Section.Title);
        var nobody = new ShowsNoPersonAttribute();
        yield return Case("declares 0 permissions and 0 times that it is open to all. It must declare exactly one.", nobody);
        yield return Case("declares 1 permissions and 1 times that it is open to all. It must declare exactly one.", permission, open, nobody);
        yield return Case("declares 2 permissions and 0 times that it is open to all. It must declare exactly one.", permission, new PermissionAttribute("shell.operate"), nobody);
        yield return Case("declares neither ShowsPerson nor ShowsNoPerson.", permission);
        yield return Case("declares both ShowsPerson and ShowsNoPerson.", permission, title, nobody);
        yield return Case("is open to all and shows a person.", open, title);
        yield return Case("is the same for all, but is not open to all or shows a person.", permission, nobody, new SameForAllAttribute());
        yield return Case("demands the permission shell.rule, which nobody has declared.", new PermissionAttribute("shell.rule"), nobody);
        yield return Case("shows the resource kind diary, which nobody has declared.", permission, new ShowsPersonAttribute("diary", Section.Title));
        yield return Case("shows the section dreams, which person does not have.", permission, new ShowsPersonAttribute("person", Section.Title, "dreams"));
        yield return Case("shows person without saying which sections.", permission, new ShowsPersonAttribute("person"));
    }

    private static TestCaseData Case(string expected, params object[] metadata) => new TestCaseData(metadata, expected).SetArgDisplayNames(expected);

    private static IEnumerable<string> Breaches(Endpoint endpoint) => EndpointRule.Breaches(
        endpoint, World.Host.Services.GetRequiredService<Permissions>(), World.Host.Services.GetRequiredService<ResourceKinds>());
}
