using Kommune.Platform.Bus;
using Kommune.Platform.Data;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform.Tests.Bus;

/// <summary>Scopes as the host makes them.</summary>
internal sealed class TestScopes(IServiceScopeFactory scopes) : IDeliveryScopeFactory
{
    public IDeliveryScope Open(Tenant tenant, bool canWrite)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Tenant = tenant;
        scope.ServiceProvider.GetRequiredService<WriteMode>().CanWrite = canWrite;
        return new Scope(scope);
    }

    public sealed class WriteMode
    {
        public bool CanWrite { get; set; }
    }

    private sealed class Scope(AsyncServiceScope scope) : IDeliveryScope
    {
        public UnitOfWork Work => scope.ServiceProvider.GetRequiredService<UnitOfWork>();

        public object Resolve(Subscription subscription) => scope.ServiceProvider.GetRequiredService(subscription.HandlerType);

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
