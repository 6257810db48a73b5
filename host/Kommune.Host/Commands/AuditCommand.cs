using System.CommandLine;
using Kommune.Platform.Audit;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Commands;

/// <summary>Proof that nobody has touched the read log (R45).</summary>
internal static class AuditCommand
{
    public static Command Create(CommonOptions options)
    {
        var verify = new Command("verify", "Check the chain of every municipality's read log.");
        verify.SetAction((result, cancellation) => Refusals.Guard(async () =>
        {
            await using var host = KommuneHost.Create(options.Read(result).Data, urls: null);
            var broken = false;
            foreach (var tenant in host.Application.Services.GetRequiredService<TenantDirectory>().All)
            {
                var verdict = await host.Application.Services.GetRequiredService<AuditVerifier>().Verify(tenant.Database, cancellation);
                Console.WriteLine($"{tenant.Municipality.Key}: {verdict}");
                broken |= !verdict.IsWhole;
            }
            return broken ? ExitCode.Failed : ExitCode.Done;
        }));
        return new Command("audit", "The read log.") { verify };
    }
}
