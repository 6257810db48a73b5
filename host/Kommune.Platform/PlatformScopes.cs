using Kommune.Platform.Bus;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform;

/// <summary>Opens <see cref="PlatformScope"/>s.</summary>
internal sealed class PlatformScopes(IServiceProvider root) : IDeliveryScopeFactory
{
    public PlatformScope Begin(Tenant tenant, bool canWrite) => new(root, tenant, canWrite);

    IDeliveryScope IDeliveryScopeFactory.Open(Tenant tenant, bool canWrite) => Begin(tenant, canWrite);
}
