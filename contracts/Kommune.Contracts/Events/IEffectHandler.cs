namespace Kommune.Contracts;

/// <summary>
/// Subscriber with effects outside the database (mail, HTTP). No transaction is open while it runs; it may run more than once for the same
/// event, always with the same <see cref="EventContext.IdempotencyKey"/>.
/// </summary>
public interface IEffectHandler<in TEvent> where TEvent : DomainEvent
{
    /// <summary>Does the effect. Any exception is retried by schedule, except <see cref="PermanentFailureException"/>.</summary>
    Task Run(TEvent domainEvent, EventContext context, CancellationToken cancellation);
}
