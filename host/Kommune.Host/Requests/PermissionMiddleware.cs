using Kommune.Contracts;
using Kommune.Host.Login;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Requests;

/// <summary>
/// The door of every room: an endpoint that declares neither a permission nor that it is open to all is closed. What is in the room is
/// decided by <see cref="IAccess"/> in the use case.
/// </summary>
internal sealed class PermissionMiddleware(RequestDelegate next)
{
    public Task Invoke(HttpContext context, CurrentTenant tenant)
    {
        if (Session.Read(context.User) is { OnlyStatements: true } && context.GetEndpoint() is RouteEndpoint wanted && !IsForStatements(context, wanted))
        {
            // A child who follows a link comes back to where she or he can say something; nothing is told of what lies behind it.
            if (HttpMethods.IsGet(context.Request.Method) && !context.Request.IsApi()) context.Response.Redirect(ChildSessions.Home);
            else context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // What is not a route is routing's own answer, such as 405.
        if (context.GetEndpoint() is not RouteEndpoint endpoint || endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null)
            return next(context);

        if (!tenant.IsSet) return Refuse(context, StatusCodes.Status404NotFound);

        var access = context.RequestServices.GetRequiredService<IAccess>();
        if (endpoint.Metadata.GetMetadata<PermissionAttribute>() is { } permission && access.Holds(permission.Id))
            return next(context);

        if (access.Actor.IsKnown) throw new AccessDeniedException(DenyReason.RightTooLow);
        if (context.Request.IsApi()) return Refuse(context, StatusCodes.Status401Unauthorized);

        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/";
        context.Response.Redirect($"/login{QueryString.Create("back", back)}");
        return Task.CompletedTask;
    }

    /// <summary>The start page is open to all, and shows a known person her or his own matters.</summary>
    private static bool IsForStatements(HttpContext context, RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<OwnStatementsAttribute>() is not null
        || (endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is not null && context.Request.Path != "/");

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
