using Kommune.Contracts;
using Kommune.Platform.Jobs;
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
        services.AddScoped<ConsentUnreachable>();
        services.AddScoped<ConsentFollowUp>();
        services.AddScoped<ConsentDecisions>();
        services.AddScoped<ConsentRelatives>();
        services.AddScoped<SharedWithMe>();
        services.AddScoped<SeatStore>();
        services.AddScoped<SeatPersons>();
        services.AddScoped<Seats>();
        services.AddScoped<InvitedTo>();
        services.AddDaily<SeatDays>("platform.seats");
        services.AddScoped<ConsentAsking>();
        services.AddScoped<ConsentSharing>();
        services.AddScoped<ConsentConfirmation>();
        services.AddScoped<ConsentStates>();
        services.AddScoped<IConsents, Consents>();
        services.AddDaily<ConsentDays>("platform.consents");
        services.AddScoped<ISharing>(provider => provider.GetRequiredService<ConsentSharing>());
        return services;
    }
}
