using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Data.Common;
using Kommune.Migrations;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Tenancy;

/// <summary>Brings each municipality's tables up to the program: the platform's first, then those of the modules it has switched on.</summary>
internal sealed class PlatformMigrations(IReadOnlyList<ModuleScripts> modules, TimeProvider clock, ILogger<PlatformMigrations> logger, Func<Secrets>? secrets = null)
{
    /// <summary>Area of the platform's own tables.</summary>
    public const string Platform = "platform";

    // More than this only makes them wait for the same disk.
    private const int AtOnce = 4;

    private static readonly ModuleScripts PlatformScripts = new(
        new MigrationArea(Platform, ["kp_", "bus_"]), () => ScriptSource.FromAssembly(typeof(PlatformMigrations).Assembly, Platform));

    /// <summary>All municipalities. One that fails stops alone.</summary>
    public Task<IReadOnlyList<AreaReport>> Run(TenantDirectory tenants, CancellationToken cancellationToken = default) =>
        Run(tenants, static _ => Task.CompletedTask, cancellationToken);

    /// <param name="tenants">All of them.</param>
    /// <param name="then">What is done with each that is in service, while its connections are open: of hundreds, few are kept.</param>
    /// <param name="cancellationToken">Ends it between two scripts.</param>
    public async Task<IReadOnlyList<AreaReport>> Run(TenantDirectory tenants, Func<Tenant, Task> then, CancellationToken cancellationToken)
    {
        var reports = new ConcurrentBag<AreaReport>();
        await Parallel.ForEachAsync(
            tenants.All,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (tenant, stop) =>
            {
                foreach (var report in await Run(tenant, stop)) reports.Add(report);
                if (tenant.IsInService) await then(tenant);
            });
        return [.. reports.OrderBy(report => report.Municipality, StringComparer.Ordinal)];
    }

    /// <summary>One municipality. A module that fails is off here, with its reason, and the rest goes on.</summary>
    public async Task<IReadOnlyList<AreaReport>> Run(Tenant tenant, CancellationToken cancellationToken = default)
    {
        ILookup<string, AppliedScript> applied;
        try
        {
            applied = await JournalOf.All(tenant);
        }
        catch (DbException failure)
        {
            return [Away(tenant, failure)];
        }
        var platform = await Bring(tenant, PlatformScripts, applied, cancellationToken);
        if (platform.Failure is not null) return [platform];
        if (secrets is not null && await secrets().Check(tenant.Database) is { } refusal)
        {
            tenant.TurnOff(Platform, refusal);
            return [platform with { Failure = refusal }];
        }

        var chosen = await Chosen(tenant);
        var reports = new List<AreaReport> { platform };
        foreach (var module in modules.Where(module => chosen.Contains(module.Area.Id)))
            reports.Add(await Bring(tenant, module, applied, cancellationToken));
        tenant.Choose(chosen);
        return reports;
    }

    /// <summary>One module, before it is switched on or after its trouble has been mended.</summary>
    public Task<AreaReport> Run(Tenant tenant, string module, CancellationToken cancellationToken = default) =>
        Apply(tenant, modules.First(scripts => scripts.Area.Id == module), cancellationToken);

    /// <summary>The tables that a municipality has in one place, made in another.</summary>
    /// <returns>Up to and with the first that failed.</returns>
    public async Task<IReadOnlyList<AreaReport>> MakeTables(Tenant here, Tenant there, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string> areas;
        await using (var unit = here.Database.Begin(canWrite: false)) areas = await unit.Query<string>("select distinct area from kp_migration");
        var reports = new List<AreaReport> { await Apply(there, PlatformScripts, cancellationToken) };
        foreach (var area in areas.Where(area => area != Platform))
        {
            if (reports[^1].Failure is not null) break;
            reports.Add(modules.FirstOrDefault(module => module.Area.Id == area) is { } module
                ? await Apply(there, module, cancellationToken)
                : new AreaReport { Municipality = here.Municipality.Key, Area = area, Failure = "it has tables here, but the module is not installed" });
        }
        return reports;
    }

    /// <summary>What is pending, without changing anything.</summary>
    public async Task<IReadOnlyList<AreaReport>> Status(Tenant tenant, CancellationToken cancellationToken = default)
    {
        var reports = new List<AreaReport>();
        foreach (var area in await Areas(tenant)) reports.Add(await Look(tenant, area, cancellationToken));
        if (secrets is not null && reports[0] is { Failure: null, Pending.Count: 0 } && await secrets().Look(tenant.Database) is { } refusal)
            reports[0] = reports[0] with { Failure = refusal };
        return reports;
    }

    /// <summary>The SQL that <see cref="Run(Tenant, CancellationToken)"/> would run now.</summary>
    public async Task<string> DryRun(Tenant tenant, CancellationToken cancellationToken = default)
    {
        var areas = await Areas(tenant);
        await using var connection = await tenant.Database.Connect(cancellationToken);
        var runner = new MigrationRunner(tenant.Database.Migrations, clock);
        var text = "";
        foreach (var area in areas) text += await runner.DryRun(connection, area.Area, area.Read(), cancellationToken);
        return text;
    }

    /// <summary>Almost every start finds every area as it should be; one read for all of them tells so.</summary>
    private Task<AreaReport> Bring(Tenant tenant, ModuleScripts area, ILookup<string, AppliedScript> applied, CancellationToken cancellationToken)
    {
        try
        {
            if (MigrationRunner.IsUpToDate(tenant.Database.Migrations, area.Read(), [.. applied[area.Area.Id]]))
            {
                tenant.Restore(area.Area.Id);
                return Task.FromResult(new AreaReport { Municipality = tenant.Municipality.Key, Area = area.Area.Id });
            }
        }
        catch (MigrationException)
        {
            // Told by the one that applies.
        }
        return Apply(tenant, area, cancellationToken);
    }

    private AreaReport Away(Tenant tenant, DbException failure)
    {
        logger.LogError(failure, "{Municipality}: the database cannot be read", tenant.Municipality.Key);
        tenant.TurnOff(Platform, failure.Message);
        return new AreaReport { Municipality = tenant.Municipality.Key, Area = Platform, Failure = failure.Message };
    }

    private async Task<AreaReport> Apply(Tenant tenant, ModuleScripts area, CancellationToken cancellationToken)
    {
        var report = await Look(tenant, area, cancellationToken);
        if (report is { Failure: null, Pending: { Count: > 0 } pending })
        {
            var failure = await Try(tenant, area, (runner, connection, scripts) => runner.Run(connection, area.Area, scripts, cancellationToken));
            report = await Look(tenant, area, cancellationToken);
            report = report with { Applied = [.. pending.Except(report.Pending)], Failure = failure ?? report.Failure };
        }

        if (report.Failure is null) tenant.Restore(area.Area.Id);
        else tenant.TurnOff(area.Area.Id, report.Failure);
        if (report.Applied.Count > 0)
            logger.LogInformation("{Municipality}: {Area} applied {Scripts}", report.Municipality, report.Area, string.Join(", ", report.Applied));
        return report;
    }

    private async Task<AreaReport> Look(Tenant tenant, ModuleScripts area, CancellationToken cancellationToken)
    {
        IReadOnlyList<MigrationScript> pending = [];
        var failure = await Try(tenant, area, async (runner, connection, scripts) =>
            pending = await runner.Pending(connection, area.Area, scripts, cancellationToken));
        return new AreaReport
        {
            Municipality = tenant.Municipality.Key,
            Area = area.Area.Id,
            Pending = [.. pending.Select(script => script.File)],
            Failure = failure,
        };
    }

    /// <summary>The reason when it failed.</summary>
    private async Task<string?> Try(Tenant tenant, ModuleScripts area, Func<MigrationRunner, DbConnection, IReadOnlyList<MigrationScript>, Task> step)
    {
        try
        {
            await using var connection = await tenant.Database.Connect();
            var runner = new MigrationRunner(
                tenant.Database.Migrations, clock, static () => CrashPoint.Pass(CrashPoint.Migrating),
                (transaction, cancellation) => HostPresence.OtherVersion(tenant.Database, transaction, clock.GetUtcNow(), cancellation));
            await step(runner, connection, area.Read());
            return null;
        }
        catch (Exception failure) when (failure is MigrationException or DbException or IOException or UnauthorizedAccessException)
        {
            logger.LogError(failure, "{Municipality}: the tables of {Area} could not be brought up to date", tenant.Municipality.Key, area.Area.Id);
            return failure.Message;
        }
    }

    private async Task<IReadOnlyList<ModuleScripts>> Areas(Tenant tenant)
    {
        var chosen = await Chosen(tenant);
        return [PlatformScripts, .. modules.Where(module => chosen.Contains(module.Area.Id))];
    }

    private async Task<IReadOnlySet<string>> Chosen(Tenant tenant)
    {
        try
        {
            await using var unit = tenant.Database.Begin(canWrite: false);
            return await new EnabledModules(unit, clock).Load();
        }
        catch (DbException)
        {
            return FrozenSet<string>.Empty; // A database that has not had the platform's scripts yet.
        }
    }
}
