using Autofac;
using Kommune.Contracts;
using Kommune.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NSubstitute;

namespace Kommune.Platform.Tests.Modules;

/// <summary>The host's container and the modules' containers, seen from a request.</summary>
internal sealed class ModuleServicesTests
{
    [Test]
    public async Task A_module_works_in_the_requests_own_unit_of_work()
    {
        await using var host = Host(["a"], Probes("a"));
        await using var request = host.CreateAsyncScope();
        var probe = request.ServiceProvider.GetRequiredService<Probe>();
        Assert.Multiple(() =>
        {
            Assert.That(probe.Work, Is.SameAs(request.ServiceProvider.GetRequiredService<IUnitOfWork>()));
            Assert.That(probe.Tenant, Is.SameAs(request.ServiceProvider.GetRequiredService<TenantContext>()));
            Assert.That(probe.Logger, Is.Not.Null);
        });
    }

    [Test]
    public async Task Everything_in_a_request_gets_the_same_instance_and_the_next_request_another()
    {
        await using var host = Host(["a"], Probes("a"));
        await using var request = host.CreateAsyncScope();
        await using var next = host.CreateAsyncScope();
        var probe = request.ServiceProvider.GetRequiredService<Probe>();
        Assert.Multiple(() =>
        {
            Assert.That(request.ServiceProvider.GetRequiredService<Probe>(), Is.SameAs(probe));
            Assert.That(request.ServiceProvider.GetRequiredService<Wrapper>().Probe, Is.SameAs(probe));
            Assert.That(next.ServiceProvider.GetRequiredService<Probe>(), Is.Not.SameAs(probe));
        });
    }

    [Test]
    public async Task The_modules_services_end_with_the_request_and_the_hosts_are_left_to_the_host()
    {
        await using var host = Host(["a"], Probes("a"));
        Probe probe;
        await using (var request = host.CreateAsyncScope())
            probe = request.ServiceProvider.GetRequiredService<Probe>();
        Assert.That(probe.IsDisposed);
        await ((IAsyncDisposable)probe.Work).Received(1).DisposeAsync();
    }

    [Test]
    public async Task A_scope_the_module_opens_itself_belongs_to_the_same_request()
    {
        await using var host = Host(["a"], Probes("a"));
        await using var request = host.CreateAsyncScope();
        await using var inner = request.ServiceProvider.GetRequiredService<Wrapper>().Scope.BeginLifetimeScope();
        Assert.That(inner.Resolve<Probe>().Work, Is.SameAs(request.ServiceProvider.GetRequiredService<IUnitOfWork>()));
    }

    [Test]
    public async Task A_singleton_of_a_module_may_hold_what_lives_as_long_as_the_host()
    {
        await using var host = Host(["a"], HandMade.Module("a", module => module.Services.RegisterType<Keeper>().SingleInstance()));
        await using var request = host.CreateAsyncScope();
        await using var next = host.CreateAsyncScope();
        var keeper = request.ServiceProvider.GetRequiredService<Keeper>();
        Assert.That(keeper.Clock, Is.SameAs(host.GetRequiredService<TimeProvider>()));
        Assert.That(next.ServiceProvider.GetRequiredService<Keeper>(), Is.SameAs(keeper));
    }

    [Test]
    public async Task A_singleton_of_a_module_cannot_keep_one_persons_request_for_the_next()
    {
        await using var host = Host(["a"], HandMade.Module("a", module => module.Services.RegisterType<Wrong>().SingleInstance()));
        await using var request = host.CreateAsyncScope();
        Assert.That(() => request.ServiceProvider.GetRequiredService<Wrong>(), Throws.InstanceOf<Autofac.Core.DependencyResolutionException>());
    }

    [Test]
    public async Task Offers_come_from_enabled_modules_in_module_order()
    {
        await using var host = Host(["a", "c"], Offering("a"), Offering("b"), Offering("c"));
        await using var request = host.CreateAsyncScope();
        var offers = request.ServiceProvider.GetRequiredService<IOffers>();
        var all = offers.All<ICaseList>().Cast<Cases>().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(all.Select(cases => cases.Module), Is.EqualTo(["a", "c"]));
            Assert.That(offers.Find<ICaseList>(), Is.SameAs(all[0]));
            Assert.That(all[1].Work, Is.SameAs(request.ServiceProvider.GetRequiredService<IUnitOfWork>()));
            Assert.That(offers.Find<IWorkItems>(), Is.Null);
            Assert.That(offers.All<IWorkItems>(), Is.Empty);
        });
    }

    [Test]
    public async Task A_handler_is_made_for_the_delivery_it_serves()
    {
        await using var host = Host(["a"], HandMade.Module("a", module => module.Handle<RegistrationRulesTests.Something, Handler>("a.does")));
        await using var delivery = host.CreateAsyncScope();
        var subscription = host.GetRequiredService<ModuleCatalog>().Modules.Single().Subscriptions.Single();
        var handler = (Handler)delivery.ServiceProvider.GetRequiredService(subscription.HandlerType);
        Assert.That(handler.Work, Is.SameAs(delivery.ServiceProvider.GetRequiredService<IUnitOfWork>()));
    }

    [Test]
    public async Task A_catalogue_belongs_to_one_host()
    {
        var module = Probes("a");
        await using var host = Host(["a"], module);
        await using var other = Host(["a"], module);
        await using var request = host.CreateAsyncScope();
        request.ServiceProvider.GetRequiredService<Probe>();
        await using var foreign = other.CreateAsyncScope();
        Assert.That(() => foreign.ServiceProvider.GetRequiredService<Probe>(), Throws.InvalidOperationException);
    }

    private static ServiceProvider Host(string[] enabled, params LoadedModule[] modules)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddScoped(_ => (IUnitOfWork)Substitute.For([typeof(IUnitOfWork), typeof(IAsyncDisposable)], []));
        services.AddScoped(_ => new TenantContext
        {
            Municipality = new Municipality { Key = "fjellhavn", Name = "Fjellhavn kommune", Number = "9901", Language = "nb" },
            EnabledModules = enabled.ToHashSet(),
        });
        services.AddModules(HandMade.Catalog(modules));
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    private static LoadedModule Probes(string id) => HandMade.Module(id, module =>
    {
        module.Services.RegisterType<Probe>().InstancePerLifetimeScope();
        module.Services.RegisterType<Wrapper>();
    });

    private static LoadedModule Offering(string id) => HandMade.Module(id, module =>
    {
        module.Services.RegisterType<Cases>().WithParameter("module", id).InstancePerLifetimeScope();
        module.Offer<ICaseList, Cases>();
    });

    internal sealed class Probe(IUnitOfWork work, TenantContext tenant, ILogger<Probe> logger) : IDisposable
    {
        public IUnitOfWork Work => work;

        public TenantContext Tenant => tenant;

        public ILogger Logger => logger;

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    internal sealed class Wrapper(Probe probe, ILifetimeScope scope)
    {
        public Probe Probe => probe;

        public ILifetimeScope Scope => scope;
    }

    internal sealed class Keeper(TimeProvider clock)
    {
        public TimeProvider Clock => clock;
    }

    internal sealed class Wrong(IUnitOfWork work)
    {
        public IUnitOfWork Work => work;
    }

    internal sealed class Cases(string module, IUnitOfWork work) : ICaseList
    {
        public string Module => module;

        public IUnitOfWork Work => work;

        public Task<IReadOnlyList<CaseRow>> For(Actor actor) => Task.FromResult<IReadOnlyList<CaseRow>>([]);
    }

    internal sealed class Handler(IUnitOfWork work) : IEventHandler<RegistrationRulesTests.Something>
    {
        public IUnitOfWork Work => work;

        public Task Handle(RegistrationRulesTests.Something domainEvent, EventContext context, CancellationToken cancellation) => Task.CompletedTask;
    }
}
