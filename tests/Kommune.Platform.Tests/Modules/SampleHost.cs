using Kommune.Contracts;
using Kommune.Migrations;
using Kommune.Platform.Data;
using Kommune.Platform.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NSubstitute;

namespace Kommune.Platform.Tests.Modules;

/// <summary>The least of a host that the modules of a folder can be visited in: routing, pages, a real database, nobody kept out.</summary>
internal sealed class SampleHost : IAsyncDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("kommune-sample-").FullName;
    private readonly SqliteDatabase database;
    private readonly WebApplication application;

    private SampleHost(ModuleCatalog catalog)
    {
        Catalog = catalog;
        database = new SqliteDatabase(Path.Combine(data, "sample.db"));
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = data });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        Add(builder.Services);
        application = builder.Build();
        application.UseRouting();
        application.Use(CommitWrites);
        application.UseAntiforgery();
        application.MapModuleEndpoints(catalog);
        application.MapRazorComponents<SampleShell>().AddModulePages(catalog);
    }

    public ModuleCatalog Catalog { get; }

    public List<DomainEvent> Published { get; } = [];

    public HttpClient Browser { get; private set; } = null!;

    public IServiceProvider Services => application.Services;

    public static async Task<SampleHost> Start(ModuleCatalog catalog)
    {
        var host = new SampleHost(catalog);
        await host.Migrate();
        await host.application.StartAsync();
        host.Browser = new HttpClient { BaseAddress = new Uri(host.application.Urls.Single()) };
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await application.StopAsync();
        await application.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    public async Task<T> InDelivery<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var delivery = Services.CreateAsyncScope();
        var result = await work(delivery.ServiceProvider);
        await delivery.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
        return result;
    }

    private void Add(IServiceCollection services)
    {
        services.AddLocalization();
        services.AddRazorComponents();
        services.AddAntiforgery();
        services.AddHttpContextAccessor();
        services.AddDataProtection();
        services.AddSingleton(TimeProvider.System);
        services.AddScoped(provider => database.Begin(
            canWrite: provider.GetRequiredService<IHttpContextAccessor>().HttpContext is not { } context || HttpMethods.IsPost(context.Request.Method)));
        services.AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<UnitOfWork>());
        services.AddScoped(_ => Doors());
        services.AddScoped(_ => Bus());
        services.AddScoped(_ => new TenantContext
        {
            Municipality = new Municipality { Key = "fjellhavn", Name = "Fjellhavn kommune", Number = "9901", Language = "nb" },
            EnabledModules = new HashSet<string> { "sample" },
        });
        services.AddModules(Catalog);
    }

    private static IAccess Doors()
    {
        var access = Substitute.For<IAccess>();
        access.Holds(Arg.Any<string>()).Returns(true);
        return access;
    }

    private IEventBus Bus()
    {
        var bus = Substitute.For<IEventBus>();
        bus.When(to => to.Publish(Arg.Any<DomainEvent>())).Do(call => Published.Add(call.Arg<DomainEvent>()));
        return bus;
    }

    private async Task Migrate()
    {
        var runner = new MigrationRunner(database.Migrations, TimeProvider.System);
        foreach (var module in Catalog.Modules)
        {
            await using var connection = await database.Connect();
            await runner.Run(connection, new MigrationArea(module.Id, [module.Manifest.TablePrefix]), ScriptSource.FromAssembly(module.Assembly, module.Id));
        }
    }

    /// <summary>Before the answer leaves, as the host does: whoever follows a redirect must find what was written.</summary>
    private static Task CommitWrites(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method))
            context.Response.OnStarting(() => context.RequestServices.GetRequiredService<UnitOfWork>().Commit());
        return next(context);
    }
}
