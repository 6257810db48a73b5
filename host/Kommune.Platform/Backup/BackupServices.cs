using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform.Backup;

/// <summary>Backups, by command and by night.</summary>
internal static class BackupServices
{
    /// <param name="services">The host's container.</param>
    /// <param name="settings">What the operator decided.</param>
    /// <param name="run">False where another process takes the nights' backups.</param>
    public static IServiceCollection AddBackup(this IServiceCollection services, BackupSettings settings, bool run)
    {
        services.AddSingleton(settings);
        services.AddSingleton<Backups>();
        services.AddSingleton<Restores>();
        services.AddSingleton<RestoreProofs>();
        services.AddScoped<BackupMonitor>();
        if (run && settings.Keep > 0) services.AddHostedService<BackupNights>();
        return services;
    }
}
