using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Kommune.AuditCheck;
using Kommune.Platform.Data;

namespace Kommune.Platform.Audit;

/// <summary>Writes a municipality's whole log as <see cref="ExportLines"/> reads it: readable without the platform, for an audit or an archive.</summary>
internal static class AuditExport
{
    internal const string Lines =
        """
        select previous_hash, sequence, happened_at, actor_id, actor_kind, unit_id, role, subject_id, resource_id, resource_kind,
          sections, action, basis, refused, reference, hash
        from kp_audit
        order by sequence
        """;

    /// <returns>Lines written.</returns>
    public static async Task<long> Write(Database database, string municipality, Stream file, CancellationToken cancellation)
    {
        await using var session = await database.Open(canWrite: false);
        var head = await AuditLog.Head(session, cancellation);
        var checkpoints = await AuditLog.Checkpoints(session, cancellation);
        var header = new ExportHeader { Municipality = municipality, Head = head.Sequence, Hash = head.Hash, Checkpoints = checkpoints };
        await JsonSerializer.SerializeAsync(file, header, ExportHeader.Form, cancellation);
        file.WriteByte((byte)'\n');

        return await session.Read(Lines, async lines =>
        {
            var written = 0L;
            await using var json = new Utf8JsonWriter(file);
            for (; await lines.ReadAsync(cancellation); written++)
            {
                WriteLine(json, lines);
                await json.FlushAsync(cancellation);
                json.Reset();
                file.WriteByte((byte)'\n');
            }
            return written;
        }, cancellation);
    }

    private static void WriteLine(Utf8JsonWriter json, DbDataReader line)
    {
        json.WriteStartObject();
        for (var column = 0; column < ExportLines.Names.Count; column++)
        {
            var name = ExportLines.Names[column];
            if (line.IsDBNull(column)) json.WriteNull(name);
            else if (name == "sequence") json.WriteNumber(name, line.GetInt64(column));
            else if (name == "at") json.WriteNumber(name, At(line.GetValue(column)).ToUnixTimeMilliseconds());
            else if (name is "actor" or "unit" or "subject" or "resource") json.WriteString(name, GuidHandler.Of(line.GetValue(column)).ToString("N"));
            else json.WriteString(name, line.GetString(column));
        }
        json.WriteEndObject();
    }

    private static DateTimeOffset At(object value) => value is DateTime at
        ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc))
        : DateTimeOffset.ParseExact((string)value, SqliteDialect.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
