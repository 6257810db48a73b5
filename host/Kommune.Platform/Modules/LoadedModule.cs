using System.Reflection;
using Kommune.Contracts;
using Kommune.Platform.Jobs;
using Microsoft.AspNetCore.Routing;

namespace Kommune.Platform.Modules;

/// <summary>A module that works: everything it adds, as data.</summary>
internal sealed class LoadedModule
{
    public string Id => Manifest.Id;

    public required ModuleManifest Manifest { get; init; }

    /// <summary>The main assembly; migration scripts are embedded in it as <c>migrations/NNNN_words.sql</c>.</summary>
    public required Assembly Assembly { get; init; }

    /// <summary>The folder with the module's static files, or null when it has none.</summary>
    public required string? AssetsFolder { get; init; }

    public required IReadOnlyList<ModulePage> Pages { get; init; }

    public required IReadOnlyList<NavigationItem> Navigation { get; init; }

    public required IReadOnlyList<PanelContribution> Panels { get; init; }

    public required IReadOnlyList<Permission> Permissions { get; init; }

    public required IReadOnlyList<ResourceKind> ResourceKinds { get; init; }

    public required IReadOnlyList<DailyJob> DailyJobs { get; init; }

    public required IReadOnlyList<EventSubscription> Subscriptions { get; init; }

    public required IReadOnlyList<ModuleOffer> Offers { get; init; }

    public required IReadOnlyList<Action<IEndpointRouteBuilder>> EndpointMappers { get; init; }

    /// <summary>The module's own types that its container can make.</summary>
    public required IReadOnlyList<Type> ServiceTypes { get; init; }

    public required ModuleContainer Container { get; init; }
}
