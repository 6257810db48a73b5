using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kommune.Ui;

/// <summary>What the kit asks of the host.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Registers the clock, unless the host has its own, and lets æ, ø and å stand as they are in the pages. Pages also need <c>AddRazorComponents</c> and, for texts, <c>AddLocalization</c> without a resources path.</summary>
    public static IServiceCollection AddKommuneUi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        // The default writes "&#xE5;" for every å: more bytes, and pages nobody can read.
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }
}
