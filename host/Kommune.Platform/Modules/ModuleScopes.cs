using Autofac;

namespace Kommune.Platform.Modules;

/// <summary>
/// The modules' scopes of one request or delivery, each opened when something of that module is first needed: a request to one module costs
/// nothing in the others.
/// </summary>
internal sealed class ModuleScopes(HostServices host, IServiceProvider request) : IAsyncDisposable, IDisposable
{
    private readonly Dictionary<LoadedModule, ILifetimeScope> open = [];

    public ILifetimeScope Of(LoadedModule module)
    {
        if (!open.TryGetValue(module, out var scope))
            open[module] = scope = module.Container.Open(host.Provider, request);
        return scope;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var scope in open.Values)
            await scope.DisposeAsync();
    }

    public void Dispose()
    {
        foreach (var scope in open.Values)
            scope.Dispose();
    }
}
