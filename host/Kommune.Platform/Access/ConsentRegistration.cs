using Kommune.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform.Access;

/// <summary>Everything about consents and sharing, in one place.</summary>
internal static class ConsentRegistration
{
    public static IServiceCollection AddConsents(this IServiceCollection services)
    {
        services.AddScoped<ConsentPreview>();
        services.AddScoped<ConsentStore>();
        services.AddScoped<ConsentGrants>();
        services.AddScoped<ConsentContexts>();
        services.AddScoped<ConsentQuestionStore>();
        services.AddScoped<ConsentAnswering>();
        services.AddScoped<ConsentOutcomes>();
        services.AddScoped<ConsentSharing>();
        services.AddScoped<ConsentStates>();
        services.AddScoped<IConsents, Consents>();
        services.AddScoped<ISharing>(provider => provider.GetRequiredService<ConsentSharing>());
        return services;
    }
}
