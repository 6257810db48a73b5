namespace Kommune.Contracts;

/// <summary>Publishes to whoever subscribes in this municipality.</summary>
public interface IEventBus
{
    /// <summary>
    /// Adds the event to the current unit of work: it exists if and only if the work commits, and then reaches every subscriber.
    /// </summary>
    /// <exception cref="InvalidOperationException">Outside a writing unit of work: there is nothing the event could be consistent with.</exception>
    void Publish(DomainEvent domainEvent);
}
