using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Tenancy;
using Microsoft.AspNetCore.Authentication;

namespace Kommune.Host.Login;

/// <summary>
/// A child without an electronic id says something for herself or himself: whoever acts for the child, or writes in the child's case, opens a
/// session on this device that ends by itself, and is logged out of it at the same moment: no child can go back to what the adult reads (R5).
/// </summary>
internal sealed class ChildSessions(
    CurrentActor current, CurrentTenant tenant, IAccess access, IPeople people, IResources resources, IAuditTrail audit, EndpointDataSource endpoints, TimeProvider clock)
{
    public const string Home = "/own-statements";
    public const string Opened = "child-session-opened";

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>Whom it is about, and what she or he can say something about.</summary>
    /// <exception cref="NotFoundException">For everybody who may not open it, and when the person logs in alone.</exception>
    public async Task<Person> For(Guid subjectId)
    {
        var child = (await people.Get([subjectId])).GetValueOrDefault(subjectId);
        if (child is null || !LegalAge.OwnLogin.IsUnder(child.BirthDate, clock.Today()) || (await Places(subjectId, Right.Write)).Count == 0) throw new NotFoundException();
        return child;
    }

    public async Task Open(HttpContext context, Guid subjectId)
    {
        await For(subjectId);
        await audit.Record(new() { SubjectId = subjectId, ResourceKind = "person", Action = Opened, Basis = Basis(subjectId) });
        var session = new Session(tenant.Tenant.Municipality.Key, subjectId, ActorKind.Citizen, OnlyStatements: true);
        await context.SignInAsync(LoginServices.Scheme, session.ToPrincipal(LoginServices.Scheme),
            new AuthenticationProperties { IssuedUtc = clock.GetUtcNow(), ExpiresUtc = clock.GetUtcNow() + Life, AllowRefresh = false });
    }

    /// <summary>Pages on which the person says something, of the open cases the actor may write own words in.</summary>
    public async Task<IReadOnlyList<(string Kind, string Href)>> Places(Guid subjectId, Right right = Right.Read)
    {
        var places = new List<(string, string)>();
        foreach (var resource in (await resources.About(subjectId)).Where(one => one.ClosedAt is null))
            foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
                if (endpoint.Metadata.GetMetadata<OwnStatementsAttribute>() is not null && endpoint.Metadata.GetMetadata<ShowsPersonAttribute>() is { } shows
                    && shows.ResourceKind == resource.Kind && tenant.Tenant.EnabledModules.Contains(endpoint.RoutePattern.RawText!.Split('/', StringSplitOptions.RemoveEmptyEntries)[0])
                    && (await access.Of(resource.Id)) is { } found && shows.Sections.All(section => found.May(section, section == Section.Title ? Right.Read : right)))
                    places.Add((resource.Kind, endpoint.RoutePattern.RawText.Replace("{Id:guid}", resource.Id.ToString("D"), StringComparison.Ordinal)));
        return [.. places.Distinct()];
    }

    private AccessBasis Basis(Guid subjectId) => current.Actor.Kind == ActorKind.Employee ? AccessBasis.Responsible
        : current.Actor.ActsFor.FirstOrDefault(relation => relation.SubjectId == subjectId)?.Kind == RelationKind.ParentalResponsibility ? AccessBasis.ParentalResponsibility : AccessBasis.Mandate;
}
