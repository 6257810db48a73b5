using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>Supplied by the host, which knows the containers.</summary>
internal interface IDeliveryScopeFactory
{
    /// <summary>A scope for one delivery or batch, with the municipality and the system actor set.</summary>
    /// <param name="tenant">The municipality.</param>
    /// <param name="canWrite">True for transactional handlers; an effect gets a unit of work that only reads.</param>
    IDeliveryScope Open(Tenant tenant, bool canWrite);
}
