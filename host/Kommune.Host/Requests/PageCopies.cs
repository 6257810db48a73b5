using Kommune.Contracts;
using Kommune.Host.Login;
using Kommune.Platform.Tenancy;
using Microsoft.AspNetCore.Diagnostics;

namespace Kommune.Host.Requests;

/// <summary>
/// Pages that are the same for everybody who is not logged in are drawn once and then sent as they are: reading the guide must cost no more
/// than a file. Nobody with a session cookie is given a copy, nor is a page with a question in its address.
/// </summary>
internal sealed class PageCopies(PageShelves shelves, CurrentTenant tenant, IUnitOfWork work) : IPageCopies
{
    public void Forget()
    {
        var municipality = tenant.Tenant.Municipality.Key;
        work.AfterCommit(() => shelves.Forget(municipality));
    }

    /// <summary>Before routing: what is on the shelf was drawn for this address, and may be seen by all.</summary>
    public static Task Serve(HttpContext context, RequestDelegate next) =>
        Where(context) is var (shelf, language, path) && shelf.Find(language, path) is { } copy ? copy.Answer(context) : next(context);

    /// <summary>Around the page itself, once it is known which it is.</summary>
    public static async Task Keep(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<SameForAllAttribute>() is null || Where(context) is not var (shelf, language, path))
        {
            await next(context);
            return;
        }
        var body = context.Response.Body;
        using var drawn = new MemoryStream();
        context.Response.Body = drawn;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }
        // A cookie in the answer is for one browser only.
        if (context.Response is { StatusCode: StatusCodes.Status200OK, Headers.SetCookie.Count: 0 })
        {
            context.Response.Headers.Clear();
            await shelf.Keep(language, path, drawn.ToArray()).Answer(context);
            return;
        }
        drawn.Position = 0;
        await drawn.CopyToAsync(body, context.RequestAborted);
    }

    private static (PageShelf Shelf, string Language, string Path)? Where(HttpContext context)
    {
        var request = context.Request;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || request.QueryString.HasValue || request.Path.Value is not { Length: > 1 } path) return null;
        if (request.Headers.Cookie.Count > 0 && request.Cookies.ContainsKey(LoginServices.SessionCookie)) return null;
        var tenant = context.RequestServices.GetRequiredService<CurrentTenant>();
        if (!tenant.IsSet || context.Features.Get<IStatusCodeReExecuteFeature>() is not null) return null;
        return (context.RequestServices.GetRequiredService<PageShelves>().Of(tenant.Tenant.Municipality.Key), Languages.Of(request, tenant), path);
    }
}
