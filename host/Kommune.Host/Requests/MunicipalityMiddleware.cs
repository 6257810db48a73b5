using Kommune.Platform.Tenancy;

namespace Kommune.Host.Requests;

/// <summary>Which municipality the request is for, from its Host header. Without one, only the chooser and what belongs to no municipality answers.</summary>
internal sealed class MunicipalityMiddleware(RequestDelegate next, TenantDirectory tenants)
{
    public Task Invoke(HttpContext context, CurrentTenant current)
    {
        current.Tenant = tenants.Find(context.Request.Host.Host);
        current.CanWrite = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        return next(context);
    }
}
