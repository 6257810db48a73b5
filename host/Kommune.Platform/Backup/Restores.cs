using System.Data.Common;
using System.Globalization;
using Kommune.Contracts;
using Kommune.Platform.Audit;
using Kommune.Platform.Data;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform.Backup;

/// <summary>Examines a backup by restoring it somewhere else, and puts it in place of what is there.</summary>
internal sealed class Restores(
    DataFolder data, Secrets secrets, PlatformMigrations migrations, AuditVerifier audit, AuditSigningKey signing, PlatformScopes scopes, TimeProvider clock)
{
    /// <summary>Restores to a temporary folder, brings it up to this program, walks its read log, and takes it away again. Changes nothing.</summary>
    public async Task<BackupVerdict> Verify(string folder, CancellationToken cancellation)
    {
        var manifest = BackupManifest.Read(folder);
        var faults = Files(folder, manifest).ToList();
        if (secrets.Mismatch(manifest.Secrets) is { } mismatch) faults.Add(mismatch);
        if (faults.Count > 0) return new BackupVerdict { Manifest = manifest, Faults = faults };

        var temporary = Directory.CreateTempSubdirectory("kommune-restore-").FullName;
        try
        {
            var place = Directory.CreateDirectory(Path.Combine(temporary, manifest.Municipality)).FullName;
            foreach (var file in manifest.Files.Keys) File.Copy(Path.Combine(folder, file), Path.Combine(place, file));
            var municipality = MunicipalityFile.Read(Path.Combine(place, DataFolder.FileName)).Municipality;
            await using var database = new SqliteDatabase(Path.Combine(place, Backups.DatabaseFile));
            faults.AddRange(await Inside(database, manifest, cancellation));
            var walk = await audit.Verify(database, signing.Public, Path.Combine(place, Backups.CheckpointFile), cancellation);
            if (!walk.IsWhole) faults.Add($"The read log: {walk}.");
            else if (walk.Lines != manifest.AuditSequence) faults.Add($"The read log has {walk.Lines} lines and had {manifest.AuditSequence}.");
            faults.AddRange((await migrations.Run(new Tenant(municipality, place, database), cancellation)).Where(area => area.Failure is not null).Select(area => $"{area.Area}: {area.Failure}"));
            return new BackupVerdict { Manifest = manifest, Faults = faults, Audit = walk };
        }
        catch (Exception failure) when (failure is DbException or IOException)
        {
            return new BackupVerdict { Manifest = manifest, Faults = [.. faults, $"It cannot be opened: {failure.Message}"] };
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>Puts a backup in place; what was there lies beside it afterwards.</summary>
    /// <returns>Where what was there lies now; null when there was nothing.</returns>
    /// <exception cref="DatabaseInUseException">The service runs on it.</exception>
    /// <exception cref="BackupException">The backup is not whole, or the municipality's database is on a server.</exception>
    public async Task<string?> Restore(string folder, CancellationToken cancellation)
    {
        var key = BackupManifest.Read(folder).Municipality;
        var (target, configuration) = (data.Database(key), data.Configuration(key));
        if (File.Exists(configuration) && MunicipalityFile.Read(configuration).Database.Provider != Databases.Sqlite)
            throw new BackupException($"{key}'s database is on a server: this backup is of the file it had before. Change \"database\" in {configuration} first if it shall have a file again.");
        using var held = DatabaseLock.Take(target);
        var verdict = await Verify(folder, cancellation);
        if (!verdict.IsWhole) throw new BackupException(verdict.ToString());

        var mark = $".before-{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}";
        Copy(Path.Combine(folder, Backups.DatabaseFile), target + ".restoring");
        if (!File.Exists(configuration)) File.Copy(Path.Combine(folder, DataFolder.FileName), configuration);
        var before = File.Exists(target) ? await SetAside(target, mark) : null;
        File.Move(target + ".restoring", target, overwrite: true);
        PutCheckpoints(Path.Combine(folder, Backups.CheckpointFile), data.Checkpoints(key), mark);
        await Tell(MunicipalityFile.Read(configuration).Municipality, target, cancellation);
        return before;
    }

    private static IEnumerable<string> Files(string folder, BackupManifest manifest)
    {
        foreach (var (name, hash) in manifest.Files)
        {
            var path = Path.Combine(folder, name);
            if (!File.Exists(path)) yield return $"{name} is missing.";
            else if (Backups.Hash(path) != hash) yield return $"{name} is not as it was written.";
        }
    }

    private static async Task<IReadOnlyList<string>> Inside(SqliteDatabase database, BackupManifest manifest, CancellationToken cancellation)
    {
        await using var connection = await database.Connect(cancellation);
        var faults = new List<string>();
        foreach (var check in new[] { "pragma integrity_check", "pragma foreign_key_check" })
        {
            await using var command = Tables.Command(connection, check);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                if (reader.GetString(0) is not "ok" and var fault) faults.Add($"{check}: {fault}.");
        }
        var counted = await Tables.Count(database, connection, cancellation);
        faults.AddRange(manifest.Tables.Keys.Union(counted.Keys).Where(table => manifest.Tables.GetValueOrDefault(table, -1) != counted.GetValueOrDefault(table, -1))
            .Select(table => $"{table} has {counted.GetValueOrDefault(table)} rows and had {manifest.Tables.GetValueOrDefault(table)}."));
        return faults;
    }

    /// <summary>Its log must not be left for the database that comes in its place: SQLite would play it into that one.</summary>
    private static async Task<string> SetAside(string target, string mark)
    {
        try
        {
            await using var database = new SqliteDatabase(target);
            await using var connection = await database.Connect();
            await using var command = Tables.Command(connection, "pragma wal_checkpoint(truncate)");
            await command.ExecuteNonQueryAsync();
        }
        catch (DbException)
        {
            // Damaged: perhaps why it is replaced. Then it is kept as it is, log and all.
        }
        foreach (var log in new[] { "-wal", "-shm" }.Where(log => File.Exists(target + log))) File.Move(target + log, target + mark + log);
        File.Copy(target, target + mark);
        return target + mark;
    }

    /// <summary>Checkpoints later than the backup belong to the database that is set aside; beside this one they would say that lines were cut off.</summary>
    private static void PutCheckpoints(string from, string to, string mark)
    {
        if (File.Exists(to)) File.Move(to, to + mark);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    private async Task Tell(Municipality municipality, string target, CancellationToken cancellation)
    {
        await using var database = new SqliteDatabase(target);
        var tenant = new Tenant(municipality, Path.GetDirectoryName(target)!, database);
        await migrations.Run(tenant, cancellation);
        await using var scope = scopes.Begin(tenant, canWrite: true);
        await scope.Services.GetRequiredService<IAuditTrail>().Record(new AuditEntry { Action = "database-restored", ResourceKind = "database" });
        await scope.Work.Commit();
    }

    private static void Copy(string from, string to)
    {
        File.Copy(from, to, overwrite: true);
        Backups.ToDisk(to);
    }
}
