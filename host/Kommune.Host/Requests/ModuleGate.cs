using Kommune.Platform.Modules;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Requests;

/// <summary>
/// A module that is off in this municipality is not there: every address under its prefix answers 404, whatever the method, before routing
/// could say 405. That the prefix is enough is guaranteed by the check at start that a module has no address outside it.
/// </summary>
internal sealed class ModuleGate(RequestDelegate next, ModuleCatalog catalog)
{
    public Task Invoke(HttpContext context, CurrentTenant current)
    {
        if (ModuleOf(context.Request.Path) is { } module && !(current.IsSet && current.Tenant.EnabledModules.Contains(module)))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        return next(context);
    }

    private string? ModuleOf(PathString path)
    {
        var rest = path.StartsWithSegments("/api", out var afterApi) ? afterApi : path;
        return catalog.Modules.FirstOrDefault(module => rest.StartsWithSegments($"/{module.Id}"))?.Id;
    }
}
