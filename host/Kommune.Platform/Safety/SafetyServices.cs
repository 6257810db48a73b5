using Kommune.Contracts;
using Kommune.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform.Safety;

/// <summary>Decisions for somebody's safety: who makes them, what they say, when they are looked at again.</summary>
internal static class SafetyServices
{
    public static IServiceCollection AddSafety(this IServiceCollection services) => services
        .AddScoped<SafetyDesk>()
        .AddScoped<SafetyCases>()
        .AddScoped<SafetyTasks>()
        .AddScoped<Protections>()
        .AddScoped<NameShields>()
        .AddScoped<CareGrants>()
        .AddScoped<CareDecisions>()
        .AddScoped<RelationTasks>()
        .AddScoped<LocalRelations>()
        .AddScoped<FamilySources>()
        .AddScoped<RegisterImport>()
        .AddScoped<InsightRequests>()
        .AddScoped<Printing>()
        .AddScoped<IPrinting>(provider => provider.GetRequiredService<Printing>())
        .AddScoped<ContactBans>()
        .AddScoped<IContactBans, Clashes>()
        .AddDaily<ReviewSafety>("platform.review-safety")
        .AddDaily<SafetyTasks>("platform.safety-tasks");
}
