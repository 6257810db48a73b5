using Autofac;
using Kommune.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform.Modules;

/// <summary>Lets the host's container reach into the modules' containers.</summary>
internal static class ModuleServices
{
    /// <summary>
    /// For each of a module's own types a bridge into the module's scope of the request, so that <c>@inject</c> in a page, parameters of an
    /// endpoint and the bus all get the same instances. Transient, because the module's scope decides how long they live.
    /// </summary>
    /// <remarks>
    /// The framework's container disposes what a bridge returns, and the module's scope does too: a module's <c>Dispose</c> may run twice.
    /// </remarks>
    public static IServiceCollection AddModules(this IServiceCollection services, ModuleCatalog catalog)
    {
        services.AddSingleton(catalog);
        services.AddSingleton(provider => new HostServices(provider));
        services.AddScoped<ModuleScopes>();
        services.AddScoped<IOffers, Offers>();
        foreach (var module in catalog.Modules)
            foreach (var type in module.ServiceTypes)
                services.AddTransient(type, provider => provider.GetRequiredService<ModuleScopes>().Of(module).Resolve(type));
        return services;
    }
}
