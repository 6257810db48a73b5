using Kommune.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform.Responsibility;

/// <summary>Who answers for what, and how that changes.</summary>
internal static class ResponsibilityServices
{
    public static IServiceCollection AddResponsibility(this IServiceCollection services)
    {
        services.AddScoped<HolderStore>();
        services.AddScoped<HandoverStore>();
        services.AddScoped<Candidates>();
        services.AddScoped<BatonStore>();
        services.AddScoped<BatonFactsLoader>();
        services.AddScoped<BatonKeeper>();
        services.AddScoped<BatonHistory>();
        services.AddScoped<Access.Holdings>();
        services.AddScoped<PersonNotices>();
        services.AddScoped<MoveResponsibility>();
        services.AddScoped<ActingHolders>();
        services.AddScoped<OfferHandover>();
        services.AddScoped<AnswerHandover>();
        services.AddScoped<EndEmployment>();
        services.AddScoped<Absences>();
        services.AddScoped<UnitStaff>();
        services.AddScoped<LeadDisputeStore>();
        services.AddScoped<RaiseLeadDispute>();
        services.AddScoped<DecideLead>();
        // Accepted handovers first: whoever has said yes takes over, and not the manager.
        services.AddDaily<CompleteHandover>("platform.handovers");
        services.AddDaily<Leavers>("platform.leavers");
        return services;
    }
}
