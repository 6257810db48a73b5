using System.Reflection;
using System.Runtime.Loader;

namespace Kommune.Platform.Modules;

/// <summary>
/// One module's assemblies. Not collectible: nothing is unloaded while the process lives, and collectible code cannot be shared or pinned
/// safely. Not a sandbox either; signature and review are.
/// </summary>
internal sealed class ModuleLoadContext(string mainAssembly) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(mainAssembly))
{
    private readonly AssemblyDependencyResolver resolver = new(mainAssembly);

    public bool Owns(Type type) => GetLoadContext(type.Assembly) == this;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (SharedAssemblies.Contains(name))
            return null;
        if (resolver.ResolveAssemblyToPath(assemblyName) is { } path)
            return LoadFromAssemblyPath(path);
        // A text that is missing in one language falls back to the next; for everything else the framework must not fall back
        // to the host's folder: a module would silently get the host's internals or its version of a package.
        return string.IsNullOrEmpty(assemblyName.CultureName)
            ? throw new FileNotFoundException($"{name} is neither shared by the host nor in the module's own folder.", name)
            : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
