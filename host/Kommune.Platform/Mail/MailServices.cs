using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform.Mail;

/// <summary>Telling people outside the platform that there is something to read.</summary>
internal static class MailServices
{
    /// <param name="services">The host's container.</param>
    /// <param name="settings">Where mail goes out.</param>
    /// <param name="run">False where another host on the same databases sends it.</param>
    public static IServiceCollection AddMail(this IServiceCollection services, MailSettings settings, bool run)
    {
        services.AddSingleton(settings);
        services.AddSingleton<SmtpTransport>();
        services.AddSingleton<MailQueue>();
        if (run) services.AddHostedService<MailRunner>();
        services.AddScoped<IContactRegister, ContactTable>();
        services.AddScoped<MailChoices>();
        services.AddScoped<MailOutbox>();
        services.AddScoped<MailRouter>();
        services.AddScoped<MailMonitor>();
        services.AddScoped<Letters>();
        return services;
    }
}
