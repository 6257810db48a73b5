using System.CommandLine;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Commands;

/// <summary>Starts the service: migrates, loads the demo when asked to, listens.</summary>
internal static class RunCommand
{
    public static Command Create(CommonOptions options)
    {
        var command = new Command("run", "Start the service (the default).");
        command.SetAction((result, cancellation) => Run(options.Read(result), cancellation));
        return command;
    }

    public static Task<int> Run(CommonOptions.Arguments arguments, CancellationToken cancellation) => Refusals.Guard(async () =>
    {
        await using var host = KommuneHost.Create(arguments.Data, arguments.Urls);
        await host.Prepare(cancellation);
        await host.Application.StartAsync(cancellation);

        foreach (var line in Addresses(host)) Console.WriteLine(line);
        _ = GiveBackMemory(host.Application.Lifetime.ApplicationStopping);
        await host.Application.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    });

    /// <summary>
    /// Starting reads and builds much that is never needed again; left alone, it would stay resident until the first busy hour. Not at once:
    /// whoever waits for the first page should not wait for this too.
    /// </summary>
    private static async Task GiveBackMemory(CancellationToken stopping)
    {
        await Task.Delay(TimeSpan.FromSeconds(3), stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static IEnumerable<string> Addresses(KommuneHost host)
    {
        foreach (var url in host.Application.Urls)
        {
            yield return $"Kommune.Platform listens on {url}";
            var address = new Uri(url);
            foreach (var tenant in host.Application.Services.GetRequiredService<TenantDirectory>().All)
                foreach (var name in tenant.Municipality.Hosts)
                    yield return $"  {tenant.Municipality.Name}: {address.Scheme}://{name}:{address.Port}";
        }
    }
}
