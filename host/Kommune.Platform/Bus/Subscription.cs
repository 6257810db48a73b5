using System.Reflection;
using Kommune.Contracts;
using Kommune.Platform.Modules;

namespace Kommune.Platform.Bus;

/// <summary>A registered subscription with the call that serves it.</summary>
internal sealed class Subscription
{
    private delegate Task Call(object handler, DomainEvent domainEvent, EventContext context, CancellationToken cancellation);

    private static readonly MethodInfo HandleMethod = Method(nameof(Handle));
    private static readonly MethodInfo EffectMethod = Method(nameof(Effect));

    private readonly Call _call;

    public Subscription(EventSubscription registered)
    {
        (ModuleId, Subscriber, EventName, EventType, HandlerType) =
            (registered.ModuleId, registered.Subscriber, registered.EventName, registered.EventType, registered.HandlerType);
        Lane = registered.IsEffect ? BusLane.Effects : BusLane.Transactional;
        // Once at registration, so that a delivery is a plain call and a handler's exception arrives unwrapped.
        _call = (registered.IsEffect ? EffectMethod : HandleMethod).MakeGenericMethod(registered.EventType).CreateDelegate<Call>();
    }

    public string ModuleId { get; }

    public string Subscriber { get; }

    public string EventName { get; }

    public Type EventType { get; }

    public Type HandlerType { get; }

    public BusLane Lane { get; }

    public Task Run(object handler, DomainEvent domainEvent, EventContext context, CancellationToken cancellation) =>
        _call(handler, domainEvent, context, cancellation);

    private static Task Handle<TEvent>(object handler, DomainEvent domainEvent, EventContext context, CancellationToken cancellation)
        where TEvent : DomainEvent => ((IEventHandler<TEvent>)handler).Handle((TEvent)domainEvent, context, cancellation);

    private static Task Effect<TEvent>(object handler, DomainEvent domainEvent, EventContext context, CancellationToken cancellation)
        where TEvent : DomainEvent => ((IEffectHandler<TEvent>)handler).Run((TEvent)domainEvent, context, cancellation);

    private static MethodInfo Method(string name) => typeof(Subscription).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;
}
