using Kommune.Contracts;
using Kommune.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>Every way in says who may come, and whose life can be seen there.</summary>
internal static class EndpointRule
{
    private static readonly Actor Everybody = new()
    {
        PersonId = Guid.CreateVersion7(),
        Name = "",
        Kind = ActorKind.Employee,
        Employments = [.. Roles.OfEmployees.Select(role => new Employment { PersonId = Guid.CreateVersion7(), UnitId = Guid.CreateVersion7(), Role = role, Title = role })],
    };

    public static string NameOf(Endpoint endpoint) => endpoint is RouteEndpoint route
        ? $"{string.Join('/', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"])} {route.RoutePattern.RawText}"
        : endpoint.DisplayName ?? endpoint.ToString()!;

    public static IEnumerable<string> Breaches(Endpoint endpoint, Permissions permissions, ResourceKinds kinds)
    {
        var name = NameOf(endpoint);
        var demanded = endpoint.Metadata.OfType<PermissionAttribute>().ToList();
        var open = endpoint.Metadata.OfType<OpenToAllAttribute>().ToList();
        var shows = endpoint.Metadata.OfType<ShowsPersonAttribute>().ToList();
        var showsNobody = endpoint.Metadata.OfType<ShowsNoPersonAttribute>().Any();

        if (demanded.Count + open.Count != 1)
            yield return $"{name} declares {demanded.Count} permissions and {open.Count} times that it is open to all. It must declare exactly one.";
        if (shows.Count > 0 == showsNobody)
            yield return $"{name} declares {(showsNobody ? "both" : "neither")} ShowsPerson {(showsNobody ? "and" : "nor")} ShowsNoPerson.";
        if (shows.Count > 0 && open.Count > 0)
            yield return $"{name} is open to all and shows a person.";
        if (endpoint.Metadata.GetMetadata<SameForAllAttribute>() is not null && (open.Count == 0 || !showsNobody))
            yield return $"{name} is the same for all, but is not open to all or shows a person.";
        foreach (var permission in demanded.Where(permission => !IsDeclared(permission.Id, permissions)))
            yield return $"{name} demands the permission {permission.Id}, which nobody has declared.";
        foreach (var show in shows)
            foreach (var breach in Sections(name, show, kinds.Find(show.ResourceKind)))
                yield return breach;
    }

    private static IEnumerable<string> Sections(string name, ShowsPersonAttribute show, ResourceKind? kind)
    {
        if (kind is null)
            yield return $"{name} shows the resource kind {show.ResourceKind}, which nobody has declared.";
        else if (show.Sections.Count == 0)
            yield return $"{name} shows {show.ResourceKind} without saying which sections.";
        else
            foreach (var section in show.Sections.Where(section => kind.Sections.All(known => known.Id != section)))
                yield return $"{name} shows the section {section}, which {show.ResourceKind} does not have.";
    }

    // A permission without a single role would be a door nobody can open: as good as not declared.
    private static bool IsDeclared(string id, Permissions permissions) =>
        permissions.Holds(Everybody, id) || permissions.Holds(Everybody with { Kind = ActorKind.Citizen }, id);
}
