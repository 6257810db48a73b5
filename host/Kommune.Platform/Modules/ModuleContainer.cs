using Autofac;

namespace Kommune.Platform.Modules;

/// <summary>A module's own container: what the module registered, and the platform's services looked up in the request it is opened for.</summary>
internal sealed class ModuleContainer
{
    private const string RequestTag = "request";

    private readonly IContainer container;
    private IServiceProvider? host;

    public ModuleContainer(ContainerBuilder services)
    {
        services.RegisterSource(new PlatformSource(this));
        // Tagged, so that scopes the module opens inside its own see the same request, and so that a singleton which asks for something of
        // the request fails at once instead of keeping one person's services for the next.
        services.Register(_ => new PlatformServices()).AsSelf().InstancePerMatchingLifetimeScope(RequestTag).WithMetadata(PlatformSource.Mark, true);
        container = services.Build();
    }

    public IContainer Root => container;

    public IServiceProvider Host => host ?? throw new InvalidOperationException("The host is not built yet.");

    /// <summary>Opens the module's scope for one request or delivery. The caller disposes it.</summary>
    public ILifetimeScope Open(IServiceProvider hostServices, IServiceProvider request)
    {
        if (host is not null && !ReferenceEquals(host, hostServices))
            throw new InvalidOperationException("A module catalogue belongs to one host: its modules' singletons hold that host's services.");
        host = hostServices;
        var scope = container.BeginLifetimeScope(RequestTag);
        scope.Resolve<PlatformServices>().Provider = request;
        return scope;
    }
}
