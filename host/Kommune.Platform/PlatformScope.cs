using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Bus;
using Kommune.Platform.Data;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform;

/// <summary>Work of the platform itself in one municipality, outside any request: deliveries, jobs, the demo.</summary>
internal sealed class PlatformScope : IDeliveryScope
{
    private static readonly Actor Platform = new() { PersonId = Guid.Empty, Name = "Kommune.Platform", Kind = ActorKind.System };

    private readonly AsyncServiceScope scope;

    public PlatformScope(IServiceProvider root, Tenant tenant, bool canWrite)
    {
        scope = root.CreateAsyncScope();
        Services.GetRequiredService<CurrentTenant>().Tenant = tenant;
        Services.GetRequiredService<WorkMode>().CanWrite = canWrite;
        Services.GetRequiredService<CurrentActor>().Actor = Platform;
    }

    public IServiceProvider Services => scope.ServiceProvider;

    public UnitOfWork Work => Services.GetRequiredService<UnitOfWork>();

    public object Resolve(Subscription subscription) => Services.GetRequiredService(subscription.HandlerType);

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
