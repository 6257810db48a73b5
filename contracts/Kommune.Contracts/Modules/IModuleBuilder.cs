using Autofac;
using Microsoft.AspNetCore.Routing;

namespace Kommune.Contracts;

/// <summary>The only way a module adds anything. Everything added here is collected as data before the host starts to listen.</summary>
public interface IModuleBuilder
{
    /// <summary>
    /// The module's own container. Only types from the module's own assemblies may be registered: a service of the host or of another
    /// module cannot be replaced, and the attempt makes the module <c>Faulty</c>.
    /// </summary>
    ContainerBuilder Services { get; }

    /// <summary>Offers an implementation of a contract interface to the host and to other modules (<see cref="IOffers"/>).</summary>
    void Offer<TContract, TImplementation>() where TContract : class where TImplementation : class, TContract;

    /// <summary>
    /// A transactional subscriber: its database work and the completion of the delivery commit together. Never for HTTP, mail or files.
    /// </summary>
    /// <param name="subscriber">Stable name, prefixed with the module's id: <c>stafettlogg.close-on-plan</c>. Renaming it loses its place in the stream.</param>
    void Handle<TEvent, THandler>(string subscriber) where TEvent : DomainEvent where THandler : class, IEventHandler<TEvent>;

    /// <summary>A subscriber with effects outside the database: leased, retried, and given an idempotency key.</summary>
    /// <param name="subscriber">Stable name, prefixed with the module's id.</param>
    void Effect<TEvent, THandler>(string subscriber) where TEvent : DomainEvent where THandler : class, IEffectHandler<TEvent>;

    /// <summary>
    /// The module's API. Every route must lie under <c>/api/&lt;module-id&gt;/</c> or <c>/&lt;module-id&gt;/</c>; anything else stops the module.
    /// Pages need no registration: components with <c>@page</c> in the module's assembly are found.
    /// </summary>
    void Endpoints(Action<IEndpointRouteBuilder> map);

    /// <summary>An entry in the main navigation.</summary>
    void Navigation(NavigationItem item);

    /// <summary>A component of the module inside another page's slot.</summary>
    void Panel(PanelContribution panel);

    /// <summary>A right that pages and endpoints of this module demand.</summary>
    void Permission(Permission permission);

    /// <summary>A kind of resource the module owns, with the sections that access is given by.</summary>
    void ResourceKind(ResourceKind kind);

    /// <summary>What the module does just after midnight, in every municipality that has it on.</summary>
    /// <param name="job">Stable name, prefixed with the module's id: <c>stafettlogg.consents-end</c>. Renaming it makes it run anew today.</param>
    void Daily<TJob>(string job) where TJob : class, IDailyJob;
}
