using Kommune.Ui.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Kommune.Ui.Tests;

/// <summary>A small site on a free port, with the kit's files and the test pages.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public Goals Goals => _app.Services.GetRequiredService<Goals>();

    public static async Task<TestSite> Start(int port = 0)
    {
        // What the host's project file says; a test project has no runtime configuration of a web application.
        AppContext.SetSwitch("Microsoft.AspNetCore.Components.Endpoints.NavigationManager.DisableThrowNavigationException", true);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(TestSite).Assembly.GetName().Name });
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton<TimeProvider>(new FixedClock());
        builder.Services.AddKommuneUi();
        builder.Services.AddSingleton<Goals>();
        var app = builder.Build();
        app.UseStatusCodePages();
        app.UseRequestLocalization(options =>
        {
            options.AddSupportedUICultures("nb", "nn", "en");
            options.SetDefaultCulture("nb");
        });
        app.Use((http, next) =>
        {
            http.Response.Headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:";
            return next();
        });
        app.UseStaticFiles(new StaticFileOptions { RequestPath = "/_content/Kommune.Ui", FileProvider = new PhysicalFileProvider(Path.Combine(KitFiles.Folder, "wwwroot")) });
        app.UseAntiforgery();
        app.MapRazorComponents<TestApp>();
        await app.StartAsync();
        return new TestSite(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
