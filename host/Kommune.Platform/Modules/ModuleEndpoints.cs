using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kommune.Platform.Modules;

/// <summary>Adds the modules' ways in to the host's routing, each marked with its module.</summary>
internal static class ModuleEndpoints
{
    /// <summary>
    /// Maps every module's endpoints. Addresses are known only when the endpoints are built with the host's services, so this gate comes
    /// last: a module with an address outside its prefix becomes Faulty here and gets none of them.
    /// </summary>
    public static void MapModuleEndpoints(this IEndpointRouteBuilder app, ModuleCatalog catalog)
    {
        foreach (var module in catalog.Modules)
        {
            try
            {
                var endpoints = Build(app, module);
                var outside = endpoints.Where(endpoint => !IsUnderPrefix(endpoint, module.Id)).ToList();
                if (outside.Count == 0)
                    app.DataSources.Add(new DefaultEndpointDataSource(endpoints));
                else
                    catalog.Fail(module.Id, outside.Select(endpoint =>
                        $"{module.Id} has the endpoint {endpoint.DisplayName}; its endpoints must lie under /{module.Id}/ or /api/{module.Id}/."));
            }
            catch (Exception problem)
            {
                catalog.Fail(module.Id, [$"{module.Id} has endpoints that cannot be mapped: {problem.GetType().Name}: {problem.Message}"]);
            }
        }
    }

    /// <summary>Adds the modules' pages. Call after <see cref="MapModuleEndpoints"/>, which has the last word on which modules there are.</summary>
    public static RazorComponentsEndpointConventionBuilder AddModulePages(this RazorComponentsEndpointConventionBuilder pages, ModuleCatalog catalog)
    {
        pages.AddAdditionalAssemblies([.. catalog.Modules.Where(module => module.Pages.Count > 0).Select(module => module.Assembly)]);
        pages.Add(endpoint =>
        {
            if (endpoint.Metadata.OfType<ComponentTypeMetadata>().FirstOrDefault() is { } page && catalog.OwnerOf(page.Type.Assembly) is { } module)
                endpoint.Metadata.Add(new ModuleMetadata(module.Id));
        });
        return pages;
    }

    private static List<Endpoint> Build(IEndpointRouteBuilder app, LoadedModule module)
    {
        var own = new OwnRoutes(app);
        var group = own.MapGroup("").WithMetadata(new ModuleMetadata(module.Id));
        foreach (var map in module.EndpointMappers)
            map(group);
        return [.. own.DataSources.SelectMany(source => source.Endpoints)];
    }

    private static bool IsUnderPrefix(Endpoint endpoint, string moduleId) => endpoint is RouteEndpoint { RoutePattern.PathSegments: var segments }
        && (IsWord(segments, 0, moduleId) || (IsWord(segments, 0, "api") && IsWord(segments, 1, moduleId)));

    private static bool IsWord(IReadOnlyList<RoutePatternPathSegment> segments, int index, string word) =>
        index < segments.Count && segments[index].Parts is [RoutePatternLiteralPart literal] && literal.Content.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A module's routes apart from everybody else's, until they are judged.</summary>
    private sealed class OwnRoutes(IEndpointRouteBuilder app) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider { get; } = new BindingServices(app.ServiceProvider);

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => app.CreateApplicationBuilder();
    }

    /// <summary>The host's services, as they are when an address is bound and not yet called.</summary>
    private sealed class BindingServices(IServiceProvider host) : IServiceProvider
    {
        private readonly IOptions<JsonOptions> json = Deferred(host.GetRequiredService<IOptions<JsonOptions>>().Value);

        public object? GetService(Type serviceType) => serviceType == typeof(IOptions<JsonOptions>) ? json : host.GetService(serviceType);

        private static IOptions<JsonOptions> Deferred(JsonOptions options)
        {
            var deferred = new JsonOptions();
            deferred.SerializerOptions.Encoder = options.SerializerOptions.Encoder;
            deferred.SerializerOptions.Converters.Insert(0, new DeferredJson(options.SerializerOptions));
            return Options.Create(deferred);
        }
    }
}
