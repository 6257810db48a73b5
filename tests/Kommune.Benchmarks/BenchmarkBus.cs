using Kommune.Contracts;
using Kommune.Migrations;
using Kommune.Platform.Bus;
using Kommune.Platform.Data;
using Kommune.Platform.Modules;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kommune.Benchmarks;

/// <summary>One municipality's bus without a host around it: four workers, one subscriber.</summary>
internal sealed class BenchmarkBus : IAsyncDisposable
{
    /// <summary>What a host that nobody has tuned takes at once.</summary>
    public static readonly int Batch = new BusOptions().BatchSize;

    private readonly ServiceProvider _services;
    private readonly Tenant _tenant;
    private Dispatcher? _dispatcher;

    private BenchmarkBus(string folder)
    {
        BareFile = new BareFile(Path.Combine(folder, "bare.db"));
        _tenant = new Tenant(new Municipality { Key = "benchmark", Name = "Benchmark", Number = "9999", Language = "nb" }, folder, new SqliteDatabase(Path.Combine(folder, "bus.db")));
        _tenant.Choose(["benchmark"]);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new TenantDirectory([_tenant]));
        services.AddSingleton<IDeliveryScopeFactory, Scopes>();
        services.AddSingleton(Seen);
        services.AddScoped<CurrentTenant>();
        services.AddScoped<WorkMode>();
        services.AddScoped(provider => provider.GetRequiredService<CurrentTenant>().Tenant.Database.Begin(provider.GetRequiredService<WorkMode>().CanWrite));
        services.AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<UnitOfWork>());
        services.AddScoped<ActingPerson>(_ => () => null);
        services.AddTransient<CountTicks>();
        services.AddBus(new BusOptions { Workers = 4, BatchSize = Batch });
        services.AddSingleton(provider => new Caution(false, provider.GetRequiredService<BusOptions>(), TimeProvider.System));
        _services = services.BuildServiceProvider();
    }

    public BareFile BareFile { get; }

    public Seen Seen { get; } = new();

    public static async Task<BenchmarkBus> Create(string folder)
    {
        var bus = new BenchmarkBus(folder);
        await using (var connection = await bus._tenant.Database.Connect())
        {
            await new MigrationRunner(bus._tenant.Database.Migrations, TimeProvider.System).Run(
                connection, new MigrationArea("platform", ["kp_", "bus_"]), ScriptSource.FromAssembly(typeof(Dispatcher).Assembly, "platform"));
            await using var make = connection.CreateCommand();
            make.CommandText = "create table t_tick (id text not null primary key, series text not null)";
            await make.ExecuteNonQueryAsync();
        }
        bus._services.GetRequiredService<Subscriptions>().Add(new EventSubscription
        {
            ModuleId = "benchmark", EventName = EventRegistry.NameOf(typeof(Ticked)), EventType = typeof(Ticked), Subscriber = "benchmark.count-ticks", HandlerType = typeof(CountTicks), IsEffect = false,
        });
        await using var work = bus._tenant.Database.Begin(canWrite: true);
        await new EnabledModules(work, TimeProvider.System).Set("benchmark", true, "benchmark");
        await bus._services.GetRequiredService<Synchroniser>().Run(work, bus._tenant, new HashSet<string> { "benchmark" }, isNewChoice: true);
        await work.Commit();
        return bus;
    }

    /// <summary>A dispatcher runs once: each start is a new one on the same queues.</summary>
    public Task Start()
    {
        _dispatcher = ActivatorUtilities.CreateInstance<Dispatcher>(_services);
        return _dispatcher.StartAsync(CancellationToken.None);
    }

    public async Task Stop() => await _dispatcher!.DisposeAsync();

    public Task Quiet() => _services.GetRequiredService<BusQuiet>().Wait(_tenant);

    public async Task Publish(IReadOnlyList<Ticked> events)
    {
        await using var work = _tenant.Database.Begin(canWrite: true);
        var bus = new EventBus(work, new CurrentTenant { Tenant = _tenant }, _services.GetRequiredService<Audiences>(), _services.GetRequiredService<Signal>(), () => null, TimeProvider.System);
        foreach (var one in events) bus.Publish(one);
        await work.Commit();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _tenant.Database.DisposeAsync();
        BareFile.Dispose();
    }

    private sealed class Scopes(IServiceScopeFactory scopes) : IDeliveryScopeFactory
    {
        public IDeliveryScope Open(Tenant tenant, bool canWrite)
        {
            var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Tenant = tenant;
            scope.ServiceProvider.GetRequiredService<WorkMode>().CanWrite = canWrite;
            return new Scope(scope);
        }
    }

    private sealed class Scope(AsyncServiceScope scope) : IDeliveryScope
    {
        public UnitOfWork Work => scope.ServiceProvider.GetRequiredService<UnitOfWork>();

        public object Resolve(Subscription subscription) => scope.ServiceProvider.GetRequiredService(subscription.HandlerType);

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
