namespace Kommune.Platform.Modules;

/// <summary>That a module's handler listens to an event. The handler resolves from the request's or delivery's services by its own type.</summary>
internal sealed record EventSubscription
{
    public required string ModuleId { get; init; }

    public required string EventName { get; init; }

    public required Type EventType { get; init; }

    public required string Subscriber { get; init; }

    public required Type HandlerType { get; init; }

    /// <summary>True for an <c>IEffectHandler</c>, false for a transactional <c>IEventHandler</c>.</summary>
    public required bool IsEffect { get; init; }
}
