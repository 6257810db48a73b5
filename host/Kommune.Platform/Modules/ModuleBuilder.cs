using Autofac;
using Kommune.Contracts;
using Kommune.Platform.Jobs;
using Microsoft.AspNetCore.Routing;

namespace Kommune.Platform.Modules;

/// <summary>Collects what a module registers. Judges nothing: <see cref="RegistrationRules"/> does, when all is there.</summary>
internal sealed class ModuleBuilder(string moduleId) : IModuleBuilder
{
    public ContainerBuilder Services { get; } = new();

    public List<ModuleOffer> Offers { get; } = [];

    public List<EventSubscription> Subscriptions { get; } = [];

    public List<Action<IEndpointRouteBuilder>> EndpointMappers { get; } = [];

    public List<NavigationItem> NavigationItems { get; } = [];

    public List<PanelContribution> Panels { get; } = [];

    public List<Permission> Permissions { get; } = [];

    public List<ResourceKind> ResourceKinds { get; } = [];

    public List<DailyJob> DailyJobs { get; } = [];

    public void Offer<TContract, TImplementation>() where TContract : class where TImplementation : class, TContract
    {
        AddOnce<TImplementation>();
        Offers.Add(new ModuleOffer { Contract = typeof(TContract), Implementation = typeof(TImplementation) });
    }

    public void Handle<TEvent, THandler>(string subscriber) where TEvent : DomainEvent where THandler : class, IEventHandler<TEvent> =>
        Subscribe<TEvent, THandler>(subscriber, isEffect: false);

    public void Effect<TEvent, THandler>(string subscriber) where TEvent : DomainEvent where THandler : class, IEffectHandler<TEvent> =>
        Subscribe<TEvent, THandler>(subscriber, isEffect: true);

    public void Endpoints(Action<IEndpointRouteBuilder> map) => EndpointMappers.Add(map);

    public void Navigation(NavigationItem item) => NavigationItems.Add(item);

    public void Panel(PanelContribution panel) => Panels.Add(panel);

    public void Permission(Permission permission) => Permissions.Add(permission);

    public void ResourceKind(ResourceKind kind) => ResourceKinds.Add(kind);

    public void Daily<TJob>(string job) where TJob : class, IDailyJob
    {
        AddOnce<TJob>();
        DailyJobs.Add(new DailyJob { Name = job, JobType = typeof(TJob), ModuleId = moduleId });
    }

    private void Subscribe<TEvent, THandler>(string subscriber, bool isEffect) where THandler : class
    {
        AddOnce<THandler>();
        Subscriptions.Add(new EventSubscription
        {
            ModuleId = moduleId,
            EventName = EventNames.Of(typeof(TEvent)),
            EventType = typeof(TEvent),
            Subscriber = subscriber,
            HandlerType = typeof(THandler),
            IsEffect = isEffect,
        });
    }

    /// <summary>A module that registers the class itself, to choose its lifetime or decorate it, is not overruled.</summary>
    private void AddOnce<T>() where T : class =>
        Services.RegisterType<T>().AsSelf().InstancePerLifetimeScope().IfNotRegistered(typeof(T));
}
