namespace Kommune.Contracts;

/// <summary>
/// Transactional subscriber. Its database work, done through the injected <see cref="IUnitOfWork"/>, commits together with the completion
/// of the delivery: effectively once, in stream order.
/// </summary>
public interface IEventHandler<in TEvent> where TEvent : DomainEvent
{
    /// <summary>Handles one event. Any exception is retried by schedule, except <see cref="PermanentFailureException"/>.</summary>
    Task Handle(TEvent domainEvent, EventContext context, CancellationToken cancellation);
}
