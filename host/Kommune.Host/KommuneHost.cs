using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Kommune.Contracts;
using Kommune.Host.Consents;
using Kommune.Host.Insight;
using Kommune.Host.Login;
using Kommune.Host.Operations;
using Kommune.Host.Pages;
using Kommune.Host.Requests;
using Kommune.Host.Responsibility;
using Kommune.Host.Work;
using Kommune.Platform;
using Kommune.Platform.Bus;
using Kommune.Platform.Data;
using Kommune.Platform.Modules;
using Kommune.Platform.Tenancy;
using Kommune.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.WebEncoders;

namespace Kommune.Host;

/// <summary>The one process: built the same way for serving, for every command, and for tests.</summary>
internal sealed class KommuneHost : IAsyncDisposable
{
    private readonly HostSettings settings;

    private KommuneHost(WebApplication application, HostSettings settings) => (Application, this.settings) = (application, settings);

    public WebApplication Application { get; }

    public static KommuneHost Create(string? data, string? urls, Action<WebApplicationBuilder>? adjust = null)
    {
        // Slim: without IIS and HTTP/3, which are loaded at each start and used by nobody behind a proxy.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // Also inside a test: the names of the style sheets come from the host's own manifest.
            ApplicationName = typeof(KommuneHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        adjust?.Invoke(builder);
        var settings = HostSettings.Read(builder.Configuration, builder.Environment, data, urls);
        if (settings.Mistake() is { } mistake) throw new ConfigurationMistakeException(mistake);

        // A built host serves its files without being published; a published one has them in wwwroot.
        builder.WebHost.UseStaticWebAssets().UseKestrelHttpsConfiguration().UseUrls([.. settings.Urls]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The largest thing a person sends is a long text; a page that takes more says so itself.
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });

        if (settings.IsDevelopment) CrashPoint.Arm(builder.Configuration["KOMMUNE_CRASH_AT"]);
        builder.Services.AddSingleton(settings);
        builder.Services.AddPlatform(new PlatformSettings
        {
            DataFolder = settings.DataFolder,
            ModulesFolder = settings.ModulesFolder,
            AllowSyntheticIds = settings.IsDevelopment,
            RunJobs = settings.Jobs,
            Backup = settings.Backup,
            Mail = settings.Mail,
        }, Permissions.All, PersonResource.Kind);
        AddWeb(builder.Services, settings);

        var application = builder.Build();
        Use(application);
        return new KommuneHost(application, settings);
    }

    /// <summary>Makes the demo when asked to, takes every municipality's database for this process, and brings it up to date.</summary>
    /// <exception cref="DatabaseInUseException">Another process has one of the databases.</exception>
    public async Task Prepare(CancellationToken cancellation)
    {
        var services = Application.Services;
        var demo = services.GetRequiredService<DemoLoader>();
        if (settings.DemoData) demo.WriteMunicipalities();

        var tenants = services.GetRequiredService<TenantDirectory>();
        if (settings.Providers.FirstOrDefault(provider => tenants.All.All(tenant => tenant.Municipality.Key != provider.Municipality)) is { } stray)
            throw new ConfigurationMistakeException(
                $"Kommune:Login:{stray.Municipality} is no municipality here; known are {string.Join(", ", tenants.All.Select(tenant => tenant.Municipality.Key))}.");
        var late = new ConcurrentBag<string>();
        await services.GetRequiredService<PlatformMigrations>().Run(tenants, BringUp, cancellation);
        if (late.Order(StringComparer.Ordinal).FirstOrDefault() is { } words) throw new ConfigurationMistakeException(words);
        await services.GetRequiredService<SessionKeys>().Exchange();
        if (!settings.DemoData) return;
        foreach (var tenant in tenants.All.Where(tenant => tenant.IsInService)) await demo.Load(tenant, settings.DemoModules, cancellation);

        // While its connections are open: of hundreds of municipalities, few are kept.
        async Task BringUp(Tenant tenant)
        {
            await services.GetRequiredService<Synchroniser>().Run(tenant);
            if (await services.GetRequiredService<ClockCheck>().Run(tenant) is { } problem) late.Add(problem);
        }
    }

    public ValueTask DisposeAsync() => Application.DisposeAsync();

    private static void AddWeb(IServiceCollection services, HostSettings settings)
    {
        services.AddDataProtection()
            .SetApplicationName("Kommune.Platform")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.KeysFolder, "session")));
        services.AddSingleton<SessionKeys>();
        services.AddHostedService<SessionKeyExchange>();
        services.AddLogin(settings);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "kommune-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        // How much a page takes is the page's to say. What is sent stays in memory: a buffer on disk would be a copy outside the database.
        services.Configure<FormOptions>(options => (options.ValueLengthLimit, options.MemoryBufferThreshold) = (int.MaxValue, int.MaxValue));
        services.AddLocalization();
        services.AddRequestLocalization(Languages.Configure);
        services.AddRazorComponents();
        // Codes travel as words: a number would change its meaning when somebody adds one in the middle.
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false)));
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Kommune.Platform";
            return Task.CompletedTask;
        }));
        services.AddHttpContextAccessor();
        services.AddResponseCompression(options => options.EnableForHttps = false);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddKommuneUi();
        services.AddScoped<OnceOnly>();
        services.AddSingleton<PageShelves>();
        services.AddScoped<IPageCopies, PageCopies>();
        services.AddScoped<ModuleTexts>();
        services.AddScoped<ProblemTexts>();
        services.AddScoped<Shell>();
        services.AddScoped<Contents>();
        services.AddScoped<StartLinks>();
        services.AddScoped<PersonPackage>();
        services.AddScoped<PackageMatters>();
        services.AddScoped<TaskItems>();
        services.AddScoped<SectionNames>();
        services.AddScoped<ConsentItems>();
        services.AddScoped<ConsentList>();
        services.AddScoped<OperationsView>();
        services.AddHealth();
    }

    private static void Use(WebApplication app)
    {
        var catalog = app.Services.GetRequiredService<ModuleCatalog>();

        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseStatusCodePagesWithReExecute("/problem", createScopeForStatusCodePages: true);
        app.Use(AsGetWhenReExecuted);
        app.UseMiddleware<MunicipalityMiddleware>();
        app.UseMiddleware<FailureMiddleware>();
        app.UseMiddleware<ModuleGate>();
        app.Use(PageCopies.Serve);
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();
        app.UseRequestLocalization();
        app.UseMiddleware<PermissionMiddleware>();
        app.Use(PageCopies.Keep);
        app.UseMiddleware<SeeAsMiddleware>();
        app.UseMiddleware<UnitOfWorkMiddleware>();
        app.UseAntiforgery();

        app.MapStaticAssets().Add(endpoint =>
        {
            endpoint.Metadata.Add(new OpenToAllAttribute("The design system's files: the same for everyone."));
            endpoint.Metadata.Add(new ShowsNoPersonAttribute());
        });
        app.MapOpenApi().WithMetadata(new OpenToAllAttribute("Describes the API, holds no data."), new ShowsNoPersonAttribute());
        app.MapHealth();
        app.MapLogin();
        app.MapLanguage();
        app.MapOperations();
        app.MapConsents();
        app.MapInsight();
        app.MapLead();
        app.MapHandover();
        // The last gate: a module with an address outside its prefix falls here, before anything of it is used.
        app.MapModuleEndpoints(catalog);
        var subscriptions = app.Services.GetRequiredService<Subscriptions>();
        foreach (var subscription in catalog.Modules.SelectMany(module => module.Subscriptions)) subscriptions.Add(subscription);
        app.MapModuleAssets(catalog);
        app.MapRazorComponents<App>().AddModulePages(catalog);
    }

    // A refused POST is answered by a page, and pages are fetched with GET.
    private static Task AsGetWhenReExecuted(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.ContentType = null;
            context.Request.ContentLength = 0;
            // Routed already, by the method that was refused.
            context.SetEndpoint(null);
        }
        return next(context);
    }
}
