using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Kommune.Platform.Modules;

/// <summary>The contract assemblies this host has, with their full versions; the assembly version itself stays at the major.</summary>
internal static class ContractAssemblies
{
    private static readonly ConcurrentDictionary<string, Assembly?> Known = new();

    public static Assembly? Find(string name) => Known.GetOrAdd(name, Load);

    public static Version VersionOf(Assembly assembly) =>
        VersionRange.ParseVersion(assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "")
        ?? assembly.GetName().Version!;

    private static Assembly? Load(string name)
    {
        try
        {
            return AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(name));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
