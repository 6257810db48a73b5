using Kommune.Platform.Tenancy;
using Microsoft.AspNetCore.Diagnostics;

namespace Kommune.Host.Requests;

/// <summary>Which municipality the request is for, from its Host header. Without one, only the chooser and what belongs to no municipality answers.</summary>
internal sealed class MunicipalityMiddleware(RequestDelegate next, TenantDirectory tenants)
{
    public Task Invoke(HttpContext context, CurrentTenant current)
    {
        if (tenants.Find(context.Request.Host.Host) is { } tenant)
        {
            current.Tenant = tenant;
            if (!tenant.IsInService && context.Features.Get<IStatusCodeReExecuteFeature>() is null)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Task.CompletedTask;
            }
        }
        return next(context);
    }
}
