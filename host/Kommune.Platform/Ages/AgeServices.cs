using Kommune.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform.Ages;

/// <summary>What time itself changes between people.</summary>
internal static class AgeServices
{
    public static IServiceCollection AddAges(this IServiceCollection services)
    {
        services.AddDaily<Birthdays>("platform.birthdays");
        services.AddDaily<EndedRelations>("platform.ended-relations");
        return services;
    }
}
