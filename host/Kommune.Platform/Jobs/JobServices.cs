using Kommune.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform.Jobs;

/// <summary>What happens at midnight.</summary>
internal static class JobServices
{
    /// <param name="services">The host's container.</param>
    /// <param name="run">False where another host on the same databases does it.</param>
    public static IServiceCollection AddJobs(this IServiceCollection services, bool run)
    {
        services.AddSingleton<DailyJobs>();
        if (run) services.AddHostedService<DailyJobRunner>();
        return services;
    }

    /// <summary>A daily job of the platform itself, in every municipality.</summary>
    /// <param name="services">The host's container.</param>
    /// <param name="name">Stable name: <c>platform.escalation</c>.</param>
    public static IServiceCollection AddDaily<TJob>(this IServiceCollection services, string name) where TJob : class, IDailyJob
    {
        services.AddScoped<TJob>();
        services.AddSingleton(new DailyJob { Name = name, JobType = typeof(TJob) });
        return services;
    }
}
