using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kommune.Ui.Tests;

/// <summary>A component as the browser gets it.</summary>
internal static class Html
{
    public static async Task<string> Of<TComponent>(object parameters, string language = "nb") where TComponent : IComponent
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            await using var services = new ServiceCollection()
                .AddSingleton<TimeProvider>(new FixedClock())
                .AddSingleton<NavigationManager, StandingStill>()
                .AddSingleton<AntiforgeryStateProvider, NoToken>()
                .AddKommuneUi()
                .BuildServiceProvider();
            await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            var given = parameters.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(parameters));
            return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(given))).ToHtmlString());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    public static RenderFragment Words(string text) => builder => builder.AddContent(0, text);

    private sealed class StandingStill : NavigationManager
    {
        public StandingStill() => Initialize("https://fjellhavn.example/", "https://fjellhavn.example/plan?x=1");
    }

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
