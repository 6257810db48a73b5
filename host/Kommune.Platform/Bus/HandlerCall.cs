using Kommune.Contracts;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>From a stored row to the call of the handler.</summary>
internal sealed class HandlerCall(EventRegistry events, Subscriptions subscriptions)
{
    /// <exception cref="PermanentFailureException">Nothing in this process can take it.</exception>
    public async Task Run(IDeliveryScope scope, Tenant tenant, DeliveryRow row, EventHeaders headers, CancellationToken cancellation)
    {
        var domainEvent = events.Read(row.Name, row.Payload);
        var subscription = subscriptions.Find(row.Subscriber, row.Name)
            ?? throw new PermanentFailureException($"{row.Subscriber} no longer takes {row.Name}.");
        var context = new EventContext
        {
            Municipality = tenant.Municipality.Key,
            Subscriber = row.Subscriber,
            OccurredAt = row.OccurredAt,
            ActorId = headers.ActorId,
            Attempt = row.Attempt,
            IdempotencyKey = $"{row.EventId:D}/{row.Subscriber}",
        };
        await subscription.Run(scope.Resolve(subscription), domainEvent, context, cancellation);
    }
}
