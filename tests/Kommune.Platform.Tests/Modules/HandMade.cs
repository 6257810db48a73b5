using System.Reflection;
using Kommune.Contracts;
using Kommune.Platform.Modules;

namespace Kommune.Platform.Tests.Modules;

/// <summary>A module made of the tests' own types, without a folder.</summary>
internal static class HandMade
{
    public static LoadedModule Module(string id, Action<ModuleBuilder> register, Assembly? assembly = null)
    {
        var builder = new ModuleBuilder(id);
        register(builder);
        var container = new ModuleContainer(builder.Services);
        return new LoadedModule
        {
            Manifest = new ModuleManifest { Id = id, Version = "1.0.0", Vendor = "Vendor", Assembly = id + ".dll", TablePrefix = "t_" },
            Assembly = assembly ?? typeof(HandMade).Assembly,
            AssetsFolder = null,
            Pages = [],
            Navigation = builder.NavigationItems,
            Panels = builder.Panels,
            Permissions = builder.Permissions,
            ResourceKinds = builder.ResourceKinds,
            DailyJobs = builder.DailyJobs,
            Subscriptions = builder.Subscriptions,
            Offers = builder.Offers,
            EndpointMappers = builder.EndpointMappers,
            ServiceTypes = ModuleLoader.ServiceTypes(container, Owns),
            Container = container,
        };
    }

    public static ModuleCatalog Catalog(params LoadedModule[] modules)
    {
        var installed = modules.Select(module => new InstalledModule { Id = module.Id, Folder = module.Id, Manifest = module.Manifest }).ToList();
        foreach (var (entry, module) in installed.Zip(modules))
            entry.Accept(module);
        return new ModuleCatalog(installed);
    }

    public static bool Owns(Type type) => type.Assembly == typeof(HandMade).Assembly;
}
