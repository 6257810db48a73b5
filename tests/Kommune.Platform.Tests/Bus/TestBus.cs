using Kommune.Contracts;
using Kommune.Migrations;
using Kommune.Platform.Bus;
using Kommune.Platform.Data;
using Kommune.Platform.Modules;
using Kommune.Platform.Tenancy;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NSubstitute;

namespace Kommune.Platform.Tests.Bus;

/// <summary>A bus on a real database file, wired as the host does it.</summary>
internal sealed class TestBus : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kommune-bus-").FullName;
    private readonly ServiceProvider _services;
    private readonly Database _database;
    private readonly bool _isFirst;
    private bool _hasNewSubscribers;

    private TestBus(BusOptions? options, TestBus? first = null, bool isAfterUncleanStop = false, bool hasNeighbour = false)
    {
        _isFirst = first is null;
        _database = first is null ? TestDatabases.Create(_folder) : TestDatabases.Another(first._database);
        if (first is not null) Clock = first.Clock;
        Tenant = new Tenant(new Municipality { Key = "fjellhavn", Name = "Fjellhavn kommune", Number = "9901", Language = "nb" }, _folder, _database);
        if (hasNeighbour) Neighbour = new Tenant(new Municipality { Key = "straumvag", Name = "Straumvåg kommune", Number = "9902", Language = "nn" }, _folder, TestDatabases.Create(Directory.CreateDirectory(Path.Combine(_folder, "straumvag")).FullName));
        foreach (var tenant in Tenants) tenant.Choose(["alpha", "beta"]);

        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(new TenantDirectory(Tenants));
        services.AddSingleton<IDeliveryScopeFactory, TestScopes>();
        services.AddSingleton(Script);
        services.AddSingleton(Audit);
        services.AddScoped<CurrentTenant>();
        services.AddScoped<TestScopes.WriteMode>();
        services.AddScoped(provider => provider.GetRequiredService<CurrentTenant>().Tenant.Database
            .Begin(provider.GetRequiredService<TestScopes.WriteMode>().CanWrite));
        services.AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<UnitOfWork>());
        services.AddScoped<ActingPerson>(_ => () => Actor);
        services.AddTransient<NoteHandler>();
        services.AddTransient<NoteEffect>();
        services.AddSingleton(provider => new Caution(isAfterUncleanStop, provider.GetRequiredService<BusOptions>(), Clock));
        services.AddBus(options);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeClock Clock { get; private init; } = new();

    public Script Script { get; } = new();

    public LogCapture Log { get; } = new();

    public IAuditTrail Audit { get; } = Substitute.For<IAuditTrail>();

    public Guid? Actor { get; set; }

    public Tenant Tenant { get; }

    /// <summary>Another municipality in the same host.</summary>
    public Tenant? Neighbour { get; }

    private IEnumerable<Tenant> Tenants => Neighbour is null ? [Tenant] : [Tenant, Neighbour];

    public Signal Signal => Get<Signal>();

    public Subscriptions Subscriptions => Get<Subscriptions>();

    /// <summary>The same municipality's bus in another host.</summary>
    public TestBus Another(BusOptions? options = null) => new(options, this);

    public static async Task<TestBus> Create(BusOptions? options = null, bool isAfterUncleanStop = false, bool hasNeighbour = false)
    {
        var bus = new TestBus(options, first: null, isAfterUncleanStop, hasNeighbour);
        var scripts = ScriptSource.FromAssembly(typeof(TenantDirectory).Assembly, "platform").Where(script => script.File is "0005_host.sql" || script.File.Contains("_bus", StringComparison.Ordinal)).ToArray();
        foreach (var tenant in bus.Tenants)
        {
            await using (var connection = await tenant.Database.Connect())
                await new MigrationRunner(tenant.Database.Migrations, bus.Clock).Run(connection, new MigrationArea("platform", ["bus_", "kp_"]), scripts);
            await bus.Choose(tenant, "alpha", "beta");
            await TestDatabases.Define(tenant.Database, "create table t_seen (id {{counted}}, subscriber {{text}}, stream {{text}}, number {{int}}, event_id {{id}})");
        }
        return bus;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A transactional subscriber; its module is the first word.</summary>
    public void Handles<TEvent>(string subscriber) where TEvent : DomainEvent => Add<TEvent>(subscriber, typeof(NoteHandler), isEffect: false);

    public void Effects(string subscriber) => Add<NoteWritten>(subscriber, typeof(NoteEffect), isEffect: true);

    public async Task Start()
    {
        if (_hasNewSubscribers) await Synchronise();
        await Get<Dispatcher>().StartAsync(CancellationToken.None);
    }

    /// <summary>As a host does when it starts.</summary>
    public async Task Synchronise()
    {
        _hasNewSubscribers = false;
        foreach (var tenant in Tenants) await Get<Synchroniser>().Run(tenant);
    }

    /// <summary>Turns modules on and off as an operator does.</summary>
    public Task Choose(params string[] modules) => Choose(Tenant, modules);

    public Task Stop() => Get<Dispatcher>().StopAsync(CancellationToken.None);

    public Task Quiet() => Get<BusQuiet>().Wait(Tenant);

    public Task Publish(params DomainEvent[] events) => Publish(Tenant, events);

    public async Task Publish(Tenant tenant, params DomainEvent[] events)
    {
        if (_hasNewSubscribers) await Synchronise();
        await using var work = tenant.Database.Begin(canWrite: true);
        var bus = new EventBus(work, new CurrentTenant { Tenant = tenant }, Get<Audiences>(), Signal, () => Actor, Clock);
        foreach (var one in events) bus.Publish(one);
        await work.Commit();
    }

    /// <summary>Publishes within a unit of work of the test's own; whether it commits is the test's business.</summary>
    public Task Publish(UnitOfWork work, params DomainEvent[] events)
    {
        var bus = BusOn(work);
        foreach (var one in events) bus.Publish(one);
        return Task.CompletedTask;
    }

    public EventBus BusOn(UnitOfWork work) =>
        new(work, new CurrentTenant { Tenant = Tenant }, Get<Audiences>(), Signal, () => Actor, Clock);

    public DeadLetters Letters(UnitOfWork work) => new(work, new CurrentTenant { Tenant = Tenant }, Audit, Signal, Clock);

    public async Task Write(Func<UnitOfWork, Task> write)
    {
        await using var work = _database.Begin(canWrite: true);
        await write(work);
        await work.Commit();
    }

    public async Task<T> Read<T>(Func<UnitOfWork, Task<T>> read)
    {
        await using var work = _database.Begin(canWrite: false);
        return await read(work);
    }

    public Task<IReadOnlyList<SeenRow>> Seen() => Read(work => work.Query<SeenRow>("select id, subscriber, stream, number, event_id from t_seen order by id"));

    public Task<IReadOnlyList<StoredDelivery>> Deliveries() => Read(work => work.Query<StoredDelivery>(
        """
        select event_id, subscriber, stream, state, attempts, due_at, lease_owner, lease_until, done_at
        from bus_delivery order by position, subscriber
        """));

    public async Task<StoredDelivery> Delivery(DomainEvent domainEvent) => (await Deliveries()).Single(row => row.EventId == domainEvent.EventId);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Neighbour is not null) await TestDatabases.Remove(Neighbour.Database);
        if (_isFirst) await TestDatabases.Remove(_database);
        else await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Choose(Tenant tenant, params string[] modules)
    {
        await using var work = tenant.Database.Begin(canWrite: true);
        var stored = new EnabledModules(work, Clock);
        foreach (var module in new[] { "alpha", "beta" }) await stored.Set(module, modules.Contains(module), "Test");
        await Get<Synchroniser>().Run(work, tenant, await stored.Load(), isNewChoice: true);
        await work.Commit();
    }

    private void Add<TEvent>(string subscriber, Type handler, bool isEffect)
    {
        _hasNewSubscribers = true;
        Subscriptions.Add(new EventSubscription
        {
            ModuleId = subscriber.Split('.')[0],
            EventName = EventRegistry.NameOf(typeof(TEvent)),
            EventType = typeof(TEvent),
            Subscriber = subscriber,
            HandlerType = handler,
            IsEffect = isEffect,
        });
    }
}
