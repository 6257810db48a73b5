using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kommune.AuditCheck;

/// <summary>
/// Lines of the table <c>kp_audit</c> in SQLite, from a reader of <see cref="Query"/>. SQLite joins the fields of a line itself: asking for each
/// alone takes a lock each time, measured at twice the cost of everything else together.
/// </summary>
internal sealed class TableLines(DbDataReader reader) : IAuditLines
{
    /// <summary>
    /// The fields in the order of the form that is hashed, parted by the character 31: a field that holds it gives a part too many and with it
    /// another hash. Which fields are absent is said apart, for an absent one is not an empty one.
    /// </summary>
    public const string Query =
        """
        select sequence, hash,
          (actor_id is null) + 2 * (unit_id is null) + 4 * (role is null) + 8 * (subject_id is null) + 16 * (resource_id is null)
            + 32 * (resource_kind is null) + 64 * (reference is null),
          concat(previous_hash, char(31), happened_at, char(31), actor_id, char(31), actor_kind, char(31), unit_id, char(31), role, char(31),
            subject_id, char(31), resource_id, char(31), resource_kind, char(31), sections, char(31), action, char(31), basis, char(31), refused,
            char(31), reference)
        from kp_audit
        order by sequence
        """;

    private const byte Separator = 31;
    private const int LastPart = 13;

    /// <summary>The bit of a part that may be absent; 0 for those that may not.</summary>
    private static ReadOnlySpan<byte> AbsentBits => [0, 0, 1, 0, 2, 4, 8, 16, 32, 0, 0, 0, 0, 64];

    private readonly sqlite3_stmt _row = ((SqliteDataReader)reader).Handle!;

    public bool Read(AuditForm line)
    {
        if (!reader.Read()) return false;
        var absent = raw.sqlite3_column_int(_row, 2);
        var rest = raw.sqlite3_column_blob(_row, 3);
        for (var part = 0; part <= LastPart; part++)
        {
            var end = part == LastPart ? rest.Length : rest.IndexOf(Separator);
            var text = end < 0 ? rest : rest[..end];
            rest = end < 0 || part == LastPart ? [] : rest[(end + 1)..];
            if (part == 0) line.Begin(text, raw.sqlite3_column_int64(_row, 0));
            else if ((absent & AbsentBits[part]) != 0) line.AddAbsent();
            else if (part == 1) line.AddInstant(text);
            else if (part is 2 or 4 or 6 or 7) line.AddId(text);
            else line.Add(text);
        }
        line.End(raw.sqlite3_column_blob(_row, 1));
        return true;
    }
}
