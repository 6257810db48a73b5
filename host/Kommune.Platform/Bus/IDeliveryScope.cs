using Kommune.Platform.Data;

namespace Kommune.Platform.Bus;

/// <summary>Services of one delivery. Disposing without a commit rolls back.</summary>
internal interface IDeliveryScope : IAsyncDisposable
{
    /// <summary>The unit of work that handlers of this scope get injected.</summary>
    UnitOfWork Work { get; }

    /// <summary>The handler, from its module's own container.</summary>
    object Resolve(Subscription subscription);
}
