using Microsoft.Data.Sqlite;

namespace Kommune.AuditCheck;

/// <summary>A log in a file: a municipality's SQLite database, or an export.</summary>
internal static class LogFile
{
    public static AuditVerdict Check(string path, IEnumerable<AuditCheckpoint> kept, AuditPublicKey key) =>
        IsDatabase(path) ? CheckDatabase(path, kept, key) : CheckExport(path, kept, key);

    private static AuditVerdict CheckExport(string path, IEnumerable<AuditCheckpoint> kept, AuditPublicKey key)
    {
        using var lines = new ExportLines(File.OpenRead(path));
        var header = lines.Header;
        return AuditChainCheck.Walk(lines, (header.Head, header.Hash), kept.Concat(header.Checkpoints.Select(AuditCheckpoint.Parse)), key);
    }

    private static AuditVerdict CheckDatabase(string path, IEnumerable<AuditCheckpoint> kept, AuditPublicKey key)
    {
        using var connection = new SqliteConnection
        {
            ConnectionString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString(),
        };
        connection.Open();
        // One snapshot: the log may be written to meanwhile.
        using var transaction = connection.BeginTransaction(deferred: true);
        using var reading = Command(transaction, "select sequence, hash from kp_audit_head where id = 1");
        using var head = reading.ExecuteReader();
        var end = head.Read() ? (head.GetInt64(0), head.GetString(1)) : (0L, "");
        using var listing = Command(transaction, "select line from kp_audit_checkpoint");
        using var list = listing.ExecuteReader();
        var checkpoints = new List<AuditCheckpoint>(kept);
        while (list.Read()) checkpoints.Add(AuditCheckpoint.Parse(list.GetString(0)));

        using var walking = Command(transaction, TableLines.Query);
        using var reader = walking.ExecuteReader();
        return AuditChainCheck.Walk(new TableLines(reader), end, checkpoints, key);
    }

    private static bool IsDatabase(string path)
    {
        using var file = File.OpenRead(path);
        var start = new byte[15];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual("SQLite format 3"u8);
    }

    private static SqliteCommand Command(SqliteTransaction transaction, string sql) => new(sql, transaction.Connection, transaction);
}
