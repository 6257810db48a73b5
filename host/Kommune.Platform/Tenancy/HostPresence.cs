using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Kommune.Platform.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Tenancy;

/// <summary>
/// Tells the other hosts on a server that this one is there, and with which version of the program. A SQLite file has one host, which the
/// operating system sees to.
/// </summary>
internal sealed partial class HostPresence(TenantDirectory tenants, DataFolder data, TimeProvider clock, ILogger<HostPresence> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>A host that was killed is gone after this.</summary>
    public static readonly TimeSpan Patience = Interval * 3;

    public static string Version { get; } = typeof(HostPresence).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The data folder's, which has one process at a time: a host that starts again after a crash takes its own place.</summary>
    private readonly string _name = $"{Environment.MachineName}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data.Root)))[..8]}";

    /// <summary>Name and version of a host of another version that is alive; null when there is none, or the table is not there yet.</summary>
    public static async Task<string?> OtherVersion(Database database, DbTransaction transaction, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = database.Migrations.CountTables;
        Add(command, "name", "kp_host");
        if (Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) == 0) return null;

        command.CommandText = "select name, version from kp_host where version <> @version and seen_at >= @since order by name";
        command.Parameters.Clear();
        Add(command, "version", Version);
        Add(command, "since", database.Dialect.Form(InstantHandler.Stored(now - Patience)));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? $"{reader.GetString(0)} ({reader.GetString(1)})" : null;
    }

    public async Task Tell(Tenant tenant)
    {
        await using var work = tenant.Database.Begin(canWrite: true);
        var mine = new { name = _name, Version, now = clock.GetUtcNow() };
        if (await work.Execute("update kp_host set version = @Version, seen_at = @now where name = @name", mine) == 0)
            await work.Execute("insert into kp_host (name, version, seen_at) values (@name, @Version, @now)", mine);
        await work.Commit();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await ForEach(async tenant =>
        {
            await using var work = tenant.Database.Begin(canWrite: true);
            await work.Execute("delete from kp_host where name = @name", new { name = _name });
            await work.Commit();
        });
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await ForEach(Tell);
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ForEach(Func<Tenant, Task> what)
    {
        foreach (var tenant in tenants.All.Where(tenant => tenant.Database.IsShared && tenant.IsInService))
        {
            try
            {
                await what(tenant);
            }
            catch (Exception failure) when (failure is DbException or IOException or TimeoutException)
            {
                NotTold(logger, tenant.Municipality.Key, failure.GetType().Name);
            }
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Other hosts of {Municipality} could not be told that this one is there: {Failure}")]
    private static partial void NotTold(ILogger logger, string municipality, string failure);
}
