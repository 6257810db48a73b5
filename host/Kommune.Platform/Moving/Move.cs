using System.Data;
using System.Data.Common;
using System.Globalization;
using Kommune.Platform.Audit;
using Kommune.Platform.Data;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Moving;

/// <summary>
/// Moves a municipality from one engine to another. Tables first, by the same scripts; then every row of every table in one transaction there,
/// compared by count and hash before it is committed. A move that fails or is cut off leaves the new place without a row, and can be begun again.
/// </summary>
internal sealed class Move(PlatformMigrations migrations, AuditVerifier audit, AuditSigningKey signing, DataFolder data)
{
    /// <summary>The journal of scripts: each place has its own.</summary>
    private const string Journal = "kp_migration";

    /// <param name="tenant">The municipality where it is; nobody else may have its database.</param>
    /// <param name="to">An empty database.</param>
    /// <param name="cancellation">Stops on the way, without a trace.</param>
    /// <exception cref="MoveException">It cannot be, and nothing has been moved.</exception>
    public async Task<MoveReport> Run(Tenant tenant, Database to, CancellationToken cancellation)
    {
        var from = tenant.Database;
        await RefuseUnready(tenant, from, cancellation);
        await Prepare(tenant, to, cancellation);
        if (await to.HasOthers(cancellation) || await from.HasOthers(cancellation))
            throw new MoveException("A host is connected to the database. Stop every host that serves the municipality first; nothing has been moved.");

        var tables = await Copy(from, to, cancellation);
        var walk = await audit.Verify(to, signing.Public, data.Checkpoints(tenant.Municipality.Key), cancellation);
        return walk.IsWhole
            ? new MoveReport(tables, walk.Lines)
            : throw new MoveException($"The read log is not whole in the new place: {walk}. The old place is as it was.");
    }

    private async Task RefuseUnready(Tenant tenant, Database from, CancellationToken cancellation)
    {
        foreach (var area in await migrations.Status(tenant, cancellation))
        {
            if (area.Failure is not null) throw new MoveException($"{area.Area}: {area.Failure}");
            if (area.Pending.Count > 0) throw new MoveException($"{area.Area} has scripts that have not run here yet. Run migrate first.");
        }
        var walk = await audit.Verify(from, signing.Public, data.Checkpoints(tenant.Municipality.Key), cancellation);
        if (!walk.IsWhole) throw new MoveException($"The read log is not whole where it is: {walk}. Find out why before it is moved.");
    }

    /// <summary>All modules that have tables here get theirs there, also those that are off.</summary>
    private async Task Prepare(Tenant tenant, Database to, CancellationToken cancellation)
    {
        var there = new Tenant(tenant.Municipality, tenant.Folder, to);
        await RefuseUsed(to, cancellation);
        foreach (var area in await migrations.MakeTables(tenant, there, cancellation))
            if (area.Failure is { } failure) throw new MoveException($"{area.Area} in the new place: {failure}");
    }

    private static async Task RefuseUsed(Database to, CancellationToken cancellation)
    {
        await using var connection = await to.Connect(cancellation);
        var tables = await Tables.Count(to, connection, cancellation);
        // Tables that a move which failed has made hold only what the scripts put there.
        if (tables.Count > 0 && !tables.ContainsKey(Journal))
            throw new MoveException($"The new place is not empty: it has {string.Join(", ", tables.Keys.Take(3))}. Give an empty database.");
        if (tables.GetValueOrDefault("kp_audit") > 0 || tables.GetValueOrDefault("kp_person") > 0 || tables.GetValueOrDefault("bus_event") > 0)
            throw new MoveException("The new place is in use by a municipality already. Give an empty database.");
    }

    private static async Task<IReadOnlyList<(string Table, long Rows, string Hash)>> Copy(Database from, Database to, CancellationToken cancellation)
    {
        await using var source = await from.Connect(cancellation);
        await using var target = await to.Connect(cancellation);
        try
        {
            await using var reading = await source.BeginTransactionAsync(from.IsShared ? IsolationLevel.RepeatableRead : IsolationLevel.Serializable, cancellation);
            await using var writing = await to.Migrations.Begin(target, cancellation);
            var switches = await Switches(to, target, writing, cancellation);
            await Execute(target, writing, switches.Select(one => one.Off), cancellation);

            var moved = new List<(string, long, string)>();
            var copy = new TableCopy(from, source, to, target, cancellation);
            foreach (var table in (await Tables.List(from, source, cancellation)).Where(table => table != Journal))
            {
                var (here, there) = await copy.Copy(table, reading, writing);
                if (!here.Equals(there))
                    throw new MoveException(string.Create(CultureInfo.InvariantCulture, $"{table}: {here.Rows} rows ({here.Hash[..12]}) here and {there.Rows} ({there.Hash[..12]}) there. Nothing has been moved."));
                moved.Add((table, there.Rows, there.Hash));
                CrashPoint.Pass(CrashPoint.Moving);
            }

            await Execute(target, writing, switches.Select(one => one.On), cancellation);
            await to.Migrations.BeforeCommit(writing, cancellation);
            await writing.CommitAsync(cancellation);
            return moved;
        }
        finally
        {
            await to.Migrations.After(target, CancellationToken.None);
        }
    }

    /// <summary>Tables point at each other, also in circles: their keys are off while rows come, and checked when they are turned on again. So are the triggers, which ask for an order rows do not come in.</summary>
    private static async Task<IReadOnlyList<(string Off, string On)>> Switches(Database to, DbConnection target, DbTransaction writing, CancellationToken cancellation)
    {
        await using var command = Tables.Command(target, to.Migrations.ListSwitches);
        command.Transaction = writing;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var switches = new List<(string, string)>();
        while (await reader.ReadAsync(cancellation)) switches.Add((reader.GetString(0), reader.GetString(1)));
        return switches;
    }

    private static async Task Execute(DbConnection connection, DbTransaction transaction, IEnumerable<string> statements, CancellationToken cancellation)
    {
        foreach (var statement in statements)
        {
            await using var command = Tables.Command(connection, statement);
            command.Transaction = transaction;
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
