using Kommune.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kommune.Platform.Bus;

/// <summary>
/// Everything of the bus. The host adds what only it can know: <see cref="IDeliveryScopeFactory"/> and <see cref="Caution"/> (singletons),
/// <see cref="ActingPerson"/> (scoped), and the municipalities.
/// </summary>
internal static class BusServices
{
    public static IServiceCollection AddBus(this IServiceCollection services, BusOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options ?? new BusOptions());
        services.AddSingleton<EventRegistry>();
        services.AddSingleton<Signal>();
        services.AddSingleton<Subscriptions>();
        services.AddSingleton<Audiences>();
        services.AddSingleton<Reconciler>();
        services.AddSingleton<Synchroniser>();
        services.AddSingleton<Circuits>();
        services.AddSingleton(new RetrySchedule(Random.Shared));
        services.AddSingleton<Failures>();
        services.AddSingleton<HandlerCall>();
        services.AddSingleton<BusPressure>();
        services.AddSingleton<CautiousDelivery>();
        services.AddSingleton<HandlerDelivery>();
        services.AddSingleton<EffectDelivery>();
        services.AddSingleton<Visits>();
        services.AddSingleton<Dispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<Dispatcher>());
        services.AddHostedService<BusCleanUp>();
        services.AddSingleton<BusQuiet>();
        services.AddSingleton<BusMonitor>();
        services.AddScoped<IEventBus, EventBus>();
        services.AddScoped<DeadLetters>();
        return services;
    }
}
