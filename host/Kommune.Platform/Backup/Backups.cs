using System.Globalization;
using System.Security.Cryptography;
using Kommune.Platform.Audit;
using Kommune.Platform.Data;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Backup;

/// <summary>Takes a municipality's SQLite database, while it is served or not, into a folder that can be examined and restored on its own.</summary>
internal sealed class Backups(DataFolder data, Secrets secrets, TimeProvider clock)
{
    public const string DatabaseFile = "database.db";
    public const string CheckpointFile = "checkpoints.txt";

    /// <summary>A new backup. Another process may have the database and write to it: the copy is one moment's.</summary>
    /// <param name="key">The municipality.</param>
    /// <param name="to">Where backups are kept, a folder for each municipality below it.</param>
    /// <param name="cancellation">Stops on the way; nothing half is left behind.</param>
    /// <exception cref="BackupException">Its database is on a server, or is missing.</exception>
    public async Task<(string Folder, BackupManifest Manifest)> Take(string key, string to, CancellationToken cancellation)
    {
        var file = MunicipalityFile.Read(data.Configuration(key));
        if (file.Database.Provider != Databases.Sqlite)
            throw new BackupException($"{key}'s database is on a server: back it up there, with the server's own tools (docs/operations.md).");
        if (!File.Exists(data.Database(key))) throw new BackupException($"{key} has no database yet: {data.Database(key)} is missing.");

        var takenAt = clock.GetUtcNow();
        var folder = Path.Combine(to, key, takenAt.UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture));
        var part = folder + ".part";
        CreateOwn(part);
        try
        {
            await Copy(data.Database(key), Path.Combine(part, DatabaseFile), cancellation);
            File.Copy(data.Configuration(key), Path.Combine(part, DataFolder.FileName));
            var manifest = await Describe(key, takenAt, part, cancellation);
            manifest.Write(part);
            Directory.Move(part, folder);
            return (folder, manifest);
        }
        catch
        {
            Directory.Delete(part, recursive: true);
            throw;
        }
    }

    /// <summary>One statement, one snapshot: writers go on meanwhile, and none of them makes it begin again.</summary>
    private static async Task Copy(string from, string to, CancellationToken cancellation)
    {
        await using var database = new SqliteDatabase(from);
        await using var connection = await database.Connect(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "vacuum into @to";
        var place = command.CreateParameter();
        (place.ParameterName, place.Value) = ("@to", to);
        command.Parameters.Add(place);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<BackupManifest> Describe(string key, DateTimeOffset takenAt, string part, CancellationToken cancellation)
    {
        var (tables, head, checkpoints) = await Look(Path.Combine(part, DatabaseFile), cancellation);
        ToDisk(Path.Combine(part, DatabaseFile));
        await File.WriteAllLinesAsync(Path.Combine(part, CheckpointFile), checkpoints, cancellation);
        return new BackupManifest
        {
            Municipality = key,
            TakenAt = takenAt,
            AuditSequence = head.Sequence,
            AuditHash = head.Hash,
            Tables = tables,
            Secrets = secrets.Fingerprints,
            Files = Directory.GetFiles(part).ToDictionary(path => Path.GetFileName(path), Hash),
        };
    }

    private static async Task<(IReadOnlyDictionary<string, long> Tables, AuditHead Head, List<string> Checkpoints)> Look(string copy, CancellationToken cancellation)
    {
        await using var database = new SqliteDatabase(copy);
        await using var connection = await database.Connect(cancellation);
        var tables = await Data.Tables.Count(database, connection, cancellation);
        if (!tables.ContainsKey("kp_audit_checkpoint")) throw new BackupException("The database has not had the platform's scripts yet: run migrate first.");
        await using var session = await database.Open(canWrite: false);
        return (tables, await AuditLog.Head(session, cancellation), await AuditLog.Checkpoints(session, cancellation));
    }

    /// <summary>A copy lies in the operating system's cache only.</summary>
    internal static void ToDisk(string path)
    {
        using var copy = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        copy.Flush(flushToDisk: true);
    }

    internal static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Backups hold what the databases hold: nobody else's to read.</summary>
    private static void CreateOwn(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
