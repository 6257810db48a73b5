using Kommune.Contracts;
using Kommune.Platform.Tenancy;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kommune.Host.Operations;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: databases answer. One that is away makes it Degraded, for the others are served;
/// all of them, or a host that is stopping, Unhealthy: send people elsewhere.
/// </summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<Draining>();
        services.AddHostedService(provider => provider.GetRequiredService<Draining>());
        services.AddHealthChecks().AddCheck<DatabasesAnswer>("databases", tags: ["ready"]);
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var open = new OpenToAllAttribute("Asked by the machine that restarts us; answers one word.");
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(open, new ShowsNoPersonAttribute());
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).WithMetadata(open, new ShowsNoPersonAttribute());
    }

    private sealed class DatabasesAnswer(TenantDirectory tenants, Draining draining, TimeProvider clock) : IHealthCheck
    {
        private const int AtOnce = 8;

        /// <summary>Whoever asks has little patience, and a database that takes longer is of no use to people either.</summary>
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (draining.HasBegun) return HealthCheckResult.Unhealthy("stopping");
            var away = 0;
            await Parallel.ForEachAsync(tenants.All, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (tenant, _) =>
            {
                if (!await Answers(tenant)) Interlocked.Increment(ref away);
            });
            return away == 0 ? HealthCheckResult.Healthy()
                : away < tenants.All.Count ? HealthCheckResult.Degraded($"{away} databases are away")
                : HealthCheckResult.Unhealthy("no database answers");
        }

        private async Task<bool> Answers(Tenant tenant)
        {
            try
            {
                await Ask(tenant).WaitAsync(Patience, clock, CancellationToken.None);
                return tenant.IsInService;
            }
            catch (Exception)
            {
                return false; // Whatever it is: the log of whoever needed it says more.
            }
        }

        private static async Task Ask(Tenant tenant)
        {
            await using var work = tenant.Database.Begin(canWrite: false);
            await work.Find<int>("select count(*) from kp_module");
        }
    }
}
