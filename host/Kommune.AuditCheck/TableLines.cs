using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kommune.AuditCheck;

/// <summary>Lines of the table <c>kp_audit</c>, from a reader of <see cref="Query"/>.</summary>
internal sealed class TableLines(DbDataReader reader) : IAuditLines
{
    /// <summary>In the order of the form that is hashed, the hash last.</summary>
    public const string Query =
        """
        select previous_hash, sequence, happened_at, actor_id, actor_kind, unit_id, role, subject_id, resource_id, resource_kind,
          sections, action, basis, refused, reference, hash
        from kp_audit
        order by sequence
        """;

    private const int Previous = 0;
    private const int Number = 1;
    private const int Instant = 2;
    private const int Reference = 14;
    private const int Hash = 15;

    private readonly sqlite3_stmt? _raw = (reader as SqliteDataReader)?.Handle;

    public bool Read(AuditForm line)
    {
        if (!reader.Read()) return false;
        line.Begin(Text(Previous), _raw is null ? reader.GetInt64(Number) : raw.sqlite3_column_int64(_raw, Number));
        for (var column = Instant; column <= Reference; column++)
        {
            if (_raw is null) Add(line, column);
            else AddRaw(line, _raw, column);
        }
        line.End(Text(Hash));
        return true;
    }

    private ReadOnlySpan<byte> Text(int column) =>
        _raw is null ? Encoding.UTF8.GetBytes(reader.GetString(column)) : raw.sqlite3_column_blob(_raw, column);

    public static bool IsId(int column) => column is 3 or 5 or 7 or 8;

    /// <summary>The bytes as SQLite has them; making texts of them would take most of the time.</summary>
    private static void AddRaw(AuditForm line, sqlite3_stmt statement, int column)
    {
        var type = raw.sqlite3_column_type(statement, column);
        if (type == raw.SQLITE_NULL) line.AddAbsent();
        // Whoever puts a number or bytes where a text was has altered the line, also when they look alike.
        else if (type != raw.SQLITE_TEXT) line.Add("?"u8);
        else if (column == Instant) line.AddInstant(raw.sqlite3_column_blob(statement, column));
        else if (IsId(column)) line.AddId(raw.sqlite3_column_blob(statement, column));
        else line.Add(raw.sqlite3_column_blob(statement, column));
    }

    /// <summary>Engines with types for ids and instants.</summary>
    private void Add(AuditForm line, int column)
    {
        switch (reader.GetValue(column))
        {
            case DBNull: line.AddAbsent(); break;
            case Guid id: line.Add(Encoding.UTF8.GetBytes(id.ToString("N"))); break;
            case DateTimeOffset at: line.AddInstant(at); break;
            case DateTime at: line.AddInstant(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc))); break;
            case string text: line.Add(Encoding.UTF8.GetBytes(text)); break;
            default: line.Add("?"u8); break;
        }
    }
}
