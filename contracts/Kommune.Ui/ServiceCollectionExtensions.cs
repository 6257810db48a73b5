using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kommune.Ui;

/// <summary>What the kit asks of the host.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Registers the clock, unless the host has its own. Pages also need <c>AddRazorComponents</c> and, for texts, <c>AddLocalization</c> without a resources path.</summary>
    public static IServiceCollection AddKommuneUi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
