using System.CommandLine;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Commands;

/// <summary>Brings every municipality's database up to date without starting the service.</summary>
internal static class MigrateCommand
{
    public static Command Create(CommonOptions options)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the scripts that would run, change nothing." };
        var command = new Command("migrate", "Bring the databases up to date.") { dryRun };
        command.SetAction((result, cancellation) => Refusals.Guard(async () =>
        {
            await using var host = KommuneHost.Create(options.Read(result).Data, urls: null);
            var migrations = host.Application.Services.GetRequiredService<PlatformMigrations>();
            var failed = false;
            foreach (var tenant in host.Application.Services.GetRequiredService<TenantDirectory>().All)
            {
                Console.WriteLine(tenant.Municipality.Name);
                if (result.GetValue(dryRun))
                {
                    Console.WriteLine(await migrations.DryRun(tenant, cancellation));
                    continue;
                }
                foreach (var area in await migrations.Run(tenant, cancellation))
                {
                    Console.WriteLine($"  {area.Area}: {area.Failure ?? (area.Applied.Count == 0 ? "up to date" : string.Join(", ", area.Applied))}");
                    failed |= area.Failure is not null;
                }
            }
            return failed ? ExitCode.Failed : ExitCode.Done;
        }));
        return command;
    }
}
