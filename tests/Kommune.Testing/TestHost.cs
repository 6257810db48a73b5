using Kommune.Host;
using Kommune.Platform;
using Kommune.Platform.Bus;
using Kommune.Platform.Jobs;
using Kommune.Platform.Mail;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kommune.Testing;

/// <summary>
/// The real host in this process: real modules from their folder, real databases in a temporary folder or on a server of the test run's own, a real port. Ask for the modules that
/// shall be on; everything else is off.
/// </summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly KommuneHost host;
    private readonly string folder;

    private TestHost(KommuneHost host, string folder, FakeClock clock, CapturedLog log) =>
        (this.host, this.folder, Clock, Log) = (host, folder, clock, log);

    /// <summary>Key of the bokmål demo municipality.</summary>
    public const string Fjellhavn = "fjellhavn";

    /// <summary>Key of the nynorsk demo municipality.</summary>
    public const string Straumvag = "straumvag";

    /// <summary>The clock of the whole host.</summary>
    public FakeClock Clock { get; }

    /// <summary>Everything the host has logged.</summary>
    public CapturedLog Log { get; }

    /// <summary>Services of the host itself.</summary>
    public IServiceProvider Services => host.Application.Services;

    /// <summary>Where the municipalities are.</summary>
    public string DataFolder => folder;

    /// <summary>Port it listens on, on this machine only.</summary>
    public int Port => new Uri(host.Application.Urls.First()).Port;

    /// <summary>Starts with these modules on in both demo municipalities, and the demo's people.</summary>
    public static Task<TestHost> With(params string[] modules) => Start(new TestHostOptions { Modules = modules });

    /// <summary>Starts.</summary>
    public static async Task<TestHost> Start(TestHostOptions options)
    {
        var clock = options.Clock ?? new FakeClock();
        var folder = options.DataFolder
            ?? (TestDatabases.CanCopy && options.Adjust is null
                ? await PreparedFolders.Copy(options, clock, (empty, itsClock) => StartOn(empty, itsClock, options))
                : PreparedFolders.NewFolder());
        return await StartOn(folder, clock, options);
    }

    private static async Task<TestHost> StartOn(string folder, FakeClock clock, TestHostOptions options)
    {
        var log = new CapturedLog();
        TestDatabases.Prepare(new DataFolder(folder));
        var host = KommuneHost.Create(folder, "http://127.0.0.1:0", builder =>
        {
            builder.Environment.EnvironmentName = "Development";
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Kommune:DemoLogin"] = "true",
                ["Kommune:DemoData"] = "true",
                ["Kommune:Jobs"] = "false",
                ["Kommune:DemoModules"] = options.Modules is null ? null : string.Join(' ', options.Modules),
                ["Kommune:Modules"] = options.ModulesFolder ?? TestModules.Folder,
            });
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
            options.Adjust?.Invoke(builder);
        });
        await host.Prepare(CancellationToken.None);
        await host.Application.StartAsync();
        return new TestHost(host, folder, clock, log);
    }

    /// <summary>A browser without a window: keeps cookies, does not follow redirects unless asked.</summary>
    public Visitor Visit(string municipality = Fjellhavn) => new(Port, $"{municipality}.localhost");

    /// <summary>Somebody on plain localhost, where no municipality is.</summary>
    public Visitor VisitNobody() => new(Port, "localhost");

    /// <summary>A visitor who has logged in by choosing a name.</summary>
    public async Task<Visitor> LogIn(string name, string municipality = Fjellhavn)
    {
        var visitor = Visit(municipality);
        await visitor.LogIn(name);
        return visitor;
    }

    /// <summary>Works on a municipality's database as the platform itself does.</summary>
    public async Task<T> Work<T>(string municipality, Func<IServiceProvider, Task<T>> work, bool canWrite = true)
    {
        await using var scope = Services.GetRequiredService<PlatformScopes>().Begin(Services.GetRequiredService<TenantDirectory>().Get(municipality), canWrite);
        var result = await work(scope.Services);
        await scope.Work.Commit();
        return result;
    }

    /// <summary>Waits until every published event has been handled.</summary>
    public Task Quiet() => Services.GetRequiredService<BusQuiet>().WaitAll();

    /// <summary>Does what midnight does: every daily job of a municipality, up to the clock's day.</summary>
    /// <exception cref="InvalidOperationException">When a job failed; the log says why.</exception>
    public async Task RunDailyJobs(string municipality = Fjellhavn)
    {
        if (!await Services.GetRequiredService<DailyJobs>().RunDue(Services.GetRequiredService<TenantDirectory>().Get(municipality), CancellationToken.None))
            throw new InvalidOperationException($"A daily job failed: {string.Join('\n', Log.Lines.Where(line => line.Contains("daily job", StringComparison.Ordinal)))}");
    }

    /// <summary>Sends the mail that is due.</summary>
    public Task SendMail(string municipality = Fjellhavn) =>
        Services.GetRequiredService<MailQueue>().SendDue(Services.GetRequiredService<TenantDirectory>().Get(municipality), CancellationToken.None);

    /// <summary>Stops the host and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        // A test that fails because the host failed should say so.
        foreach (var fault in Log.Lines.Where(line => line.Contains("failed, reference", StringComparison.Ordinal))) await Console.Error.WriteLineAsync(fault);
        await Stop();
        TestDatabases.Remove(new DataFolder(folder));
        Directory.Delete(folder, recursive: true);
    }

    internal async Task Stop()
    {
        await host.Application.StopAsync();
        await host.DisposeAsync();
    }
}
