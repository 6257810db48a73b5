using Kommune.Contracts;
using Kommune.Platform.Tenancy;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kommune.Host.Operations;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: every municipality's database answers.</summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<DatabasesAnswer>("databases", tags: ["ready"]);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var open = new OpenToAllAttribute("Asked by the machine that restarts us; answers one word.");
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(open, new ShowsNoPersonAttribute());
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).WithMetadata(open, new ShowsNoPersonAttribute());
    }

    private sealed class DatabasesAnswer(TenantDirectory tenants) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            foreach (var tenant in tenants.All)
            {
                await using var work = tenant.Database.Begin(canWrite: false);
                await work.Find<int>("select count(*) from kp_module");
            }
            return HealthCheckResult.Healthy();
        }
    }
}
