using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Host.Consents;

/// <summary>
/// <c>?see-as=&lt;service&gt;</c> on a resource's own page: those who decide see it as the service does, now or with more sections. Only to read,
/// only for this request, and only there: on any other address it is not found.
/// </summary>
internal sealed class SeeAsMiddleware(RequestDelegate next)
{
    public const string Service = "see-as";
    public const string Sections = "sections";
    public const string Question = "question";

    public async Task Invoke(HttpContext context, ConsentPreview preview)
    {
        if (context.Request.Query.ContainsKey(Service) && context.GetEndpoint() is RouteEndpoint)
            await Begin(context, preview);
        await next(context);
    }

    private static async Task Begin(HttpContext context, ConsentPreview preview)
    {
        var services = context.RequestServices;
        var query = context.Request.Query;
        var kind = context.GetEndpoint()!.Metadata.OfType<ShowsPersonAttribute>()
            .Select(shows => services.GetRequiredService<ResourceKinds>().Find(shows.ResourceKind)).FirstOrDefault(found => found?.Page is not null);
        if (kind is null || !HttpMethods.IsGet(context.Request.Method) || ResourceOf(context.Request.Path, kind.Page!) is not { } resourceId
            || !Guid.TryParse(query[Service], out var unitId))
            throw new NotFoundException();

        var access = services.GetRequiredService<IAccess>();
        if (!(await access.Of(resourceId)).May(Section.Consents, Right.Govern))
            await access.Demand(resourceId, Section.Consents, Right.Govern, ConsentPreviewAccess.Seen);
        var proposed = query[Sections].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (proposed.Any(id => kind.Sections.All(section => section.Id != id || !section.Shareable))
            || (await services.GetRequiredService<IOrganisation>().Units()).All(unit => unit.Id != unitId))
            throw new NotFoundException();
        preview.Begin(resourceId, unitId, proposed, Guid.TryParse(query[Question], out var question) ? question : null);
    }

    private static Guid? ResourceOf(string path, string page)
    {
        var (before, after) = (page[..page.IndexOf("{id}", StringComparison.Ordinal)], page[(page.IndexOf("{id}", StringComparison.Ordinal) + 4)..]);
        return path.StartsWith(before, StringComparison.OrdinalIgnoreCase) && path.EndsWith(after, StringComparison.OrdinalIgnoreCase)
            && Guid.TryParse(path.AsSpan(before.Length, path.Length - before.Length - after.Length), out var id) ? id : null;
    }
}
