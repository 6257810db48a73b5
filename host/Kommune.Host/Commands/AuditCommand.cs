using System.CommandLine;
using Kommune.Platform.Audit;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Commands;

/// <summary>Proof that nobody has touched the read log (R45).</summary>
internal static class AuditCommand
{
    public static Command Create(CommonOptions options) => new("audit", "The read log.") { Verify(options), Export(options) };

    private static Command Verify(CommonOptions options)
    {
        var command = new Command("verify", "Check the chain of every municipality's read log, and hold it against the signed checkpoints.");
        command.SetAction((result, cancellation) => Refusals.Guard(async () =>
        {
            await using var host = KommuneHost.Create(options.Read(result).Data, urls: null);
            var services = host.Application.Services;
            var broken = false;
            // A log is checked when somebody doubts it, not when the service happens to be down.
            await using var tenants = Beside(services);
            foreach (var tenant in tenants.All)
            {
                var checkpoints = services.GetRequiredService<DataFolder>().Checkpoints(tenant.Municipality.Key);
                var verdict = await services.GetRequiredService<AuditVerifier>()
                    .Verify(tenant.Database, services.GetRequiredService<AuditSigningKey>().Public, checkpoints, cancellation);
                Console.WriteLine($"{tenant.Municipality.Key}: {verdict}");
                broken |= !verdict.IsWhole;
            }
            return broken ? ExitCode.Failed : ExitCode.Done;
        }));
        return command;
    }

    private static Command Export(CommonOptions options)
    {
        var key = new Argument<string>("municipality") { Description = "Key of the municipality." };
        var to = new Option<string>("--to") { Description = "File to write; must not exist.", Required = true, HelpName = "FILE" };
        var command = new Command("export", "Write a municipality's read log to a file that Kommune.AuditCheck reads. It tells who has read about whom: keep it as you keep the database.") { key, to };
        command.SetAction((result, cancellation) => Refusals.Guard(async () =>
        {
            await using var host = KommuneHost.Create(options.Read(result).Data, urls: null);
            await using var tenants = Beside(host.Application.Services);
            var tenant = tenants.All.FirstOrDefault(candidate => candidate.Municipality.Key == result.GetValue(key))
                ?? throw new ConfigurationMistakeException($"There is no municipality '{result.GetValue(key)}'. See: municipality list");
            await using var file = KeyFile.CreateOwn(result.GetValue(to)!);
            var lines = await AuditExport.Write(tenant.Database, tenant.Municipality.Key, file, cancellation);
            Console.WriteLine($"{tenant.Municipality.Key}: {lines} lines in {file.Name}");
            return ExitCode.Done;
        }));
        return command;
    }

    private static TenantDirectory Beside(IServiceProvider services) =>
        TenantDirectory.Beside(services.GetRequiredService<DataFolder>(), services.GetRequiredService<ILoggerFactory>());
}
