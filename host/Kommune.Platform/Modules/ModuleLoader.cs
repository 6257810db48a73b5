using System.Reflection;
using Kommune.Contracts;
using Microsoft.AspNetCore.Components;

namespace Kommune.Platform.Modules;

/// <summary>The gates of one module after its manifest is read, in order. The first that refuses decides; nothing escapes as an exception.</summary>
internal static class ModuleLoader
{
    /// <param name="module">The module; its state is set.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="missing">Why modules it requires are not there.</param>
    /// <param name="moduleOfAssembly">Main assembly of every installed module, with the module's id.</param>
    public static void Load(
        InstalledModule module, ModuleManifest manifest, IReadOnlyCollection<string> missing, IReadOnlyDictionary<string, string> moduleOfAssembly)
    {
        IEnumerable<Func<IReadOnlyCollection<string>>> gates =
        [
            () => ContractRanges(manifest),
            () => missing,
            () => LinkCheck.Problems(manifest, module.Folder, moduleOfAssembly),
        ];
        try
        {
            if (gates.Select(gate => gate()).FirstOrDefault(problems => problems.Count > 0) is { } problems)
                module.Refuse(ModuleState.Incompatible, problems);
            else
                Register(module, manifest);
        }
        catch (Exception problem)
        {
            module.Refuse(ModuleState.Faulty, [$"{manifest.Id} could not be loaded: {InWords(problem)}"]);
        }
    }

    private static List<string> ContractRanges(ModuleManifest manifest)
    {
        var problems = new List<string>();
        foreach (var (name, range) in manifest.Contracts)
        {
            if (ContractAssemblies.Find(name) is not { } assembly)
                problems.Add($"{manifest.Id} needs the contract assembly {name}, which this host does not have.");
            else if (ContractAssemblies.VersionOf(assembly) is var version && !VersionRange.Parse(range).Contains(version))
                problems.Add($"{manifest.Id} needs {name} {range}; this host has {version}.");
        }
        return problems;
    }

    private static void Register(InstalledModule module, ModuleManifest manifest)
    {
        var path = Path.GetFullPath(Path.Combine(module.Folder, manifest.Assembly));
        var context = new ModuleLoadContext(path);
        var assembly = context.LoadFromAssemblyPath(path);
        var types = assembly.GetTypes();
        var entries = types.Where(type => type is { IsPublic: true, IsAbstract: false } && typeof(IModule).IsAssignableFrom(type)).ToList();
        if (entries is not [var entry] || entry.GetConstructor(Type.EmptyTypes) is null)
        {
            module.Refuse(ModuleState.Faulty,
                [$"{manifest.Assembly} must hold exactly one public class that implements IModule and has a parameterless constructor; it holds {entries.Count}."]);
            return;
        }

        var builder = new ModuleBuilder(manifest.Id);
        try
        {
            ((IModule)Activator.CreateInstance(entry)!).Register(builder);
        }
        catch (Exception problem)
        {
            module.Refuse(ModuleState.Faulty, [$"{entry.Name}.Register failed: {InWords(problem)}"]);
            return;
        }

        var loaded = Assemble(module, manifest, assembly, types, builder, context);
        var breaches = RegistrationRules.Breaches(loaded, context.Owns);
        if (breaches.Count > 0)
            module.Refuse(ModuleState.Faulty, breaches);
        else
            module.Accept(loaded);
    }

    private static LoadedModule Assemble(
        InstalledModule module, ModuleManifest manifest, Assembly assembly, Type[] types, ModuleBuilder builder, ModuleLoadContext context)
    {
        var container = new ModuleContainer(builder.Services);
        var assets = Path.Combine(module.Folder, "wwwroot");
        return new LoadedModule
        {
            Manifest = manifest,
            Assembly = assembly,
            AssetsFolder = Directory.Exists(assets) ? assets : null,
            Pages =
            [
                .. from type in types
                   where typeof(IComponent).IsAssignableFrom(type)
                   from route in type.GetCustomAttributes<RouteAttribute>(inherit: false)
                   select new ModulePage { Component = type, Route = route.Template },
            ],
            Navigation = builder.NavigationItems,
            Panels = builder.Panels,
            Permissions = builder.Permissions,
            ResourceKinds = builder.ResourceKinds,
            DailyJobs = builder.DailyJobs,
            Subscriptions = builder.Subscriptions,
            Offers = builder.Offers,
            EndpointMappers = builder.EndpointMappers,
            ServiceTypes = ServiceTypes(container, context.Owns),
            Container = container,
        };
    }

    /// <summary>The module's own types that its container can make; open generics are the module's private matter.</summary>
    public static IReadOnlyList<Type> ServiceTypes(ModuleContainer container, Func<Type, bool> owns) =>
    [
        .. container.Root.ComponentRegistry.Registrations
            .SelectMany(registration => registration.Services).OfType<Autofac.Core.TypedService>()
            .Select(service => service.ServiceType).Where(owns).Distinct(),
    ];

    private static string InWords(Exception problem) => problem switch
    {
        TargetInvocationException { InnerException: { } inner } => InWords(inner),
        ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => InWords(first),
        _ => $"{problem.GetType().Name}: {problem.Message}",
    };
}
