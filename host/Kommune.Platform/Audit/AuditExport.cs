using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Kommune.AuditCheck;
using Kommune.Platform.Data;

namespace Kommune.Platform.Audit;

/// <summary>Writes a municipality's whole log as <see cref="ExportLines"/> reads it: readable without the platform, for an audit or an archive.</summary>
internal static class AuditExport
{
    private const int Instant = 2;

    /// <returns>Lines written.</returns>
    public static async Task<long> Write(Database database, string municipality, Stream file, CancellationToken cancellation)
    {
        await using var session = await database.Open(canWrite: false);
        var head = await AuditLog.Head(session, cancellation);
        var checkpoints = await AuditLog.Checkpoints(session, cancellation);
        var header = new ExportHeader { Municipality = municipality, Head = head.Sequence, Hash = head.Hash, Checkpoints = checkpoints };
        await JsonSerializer.SerializeAsync(file, header, ExportHeader.Form, cancellation);
        file.WriteByte((byte)'\n');

        return await AuditLog.Lines(session, async lines =>
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
            else if (column == 1) json.WriteNumber(name, line.GetInt64(column));
            else if (column == Instant) json.WriteNumber(name, At(line.GetValue(column)).ToUnixTimeMilliseconds());
            else json.WriteString(name, TableLines.IsId(column) ? Id(line.GetValue(column)) : line.GetString(column));
        }
        json.WriteEndObject();
    }

    private static string Id(object value) => value is Guid id ? id.ToString("N") : ((string)value).Replace("-", "", StringComparison.Ordinal);

    private static DateTimeOffset At(object value) => value switch
    {
        DateTimeOffset at => at,
        DateTime at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)),
        _ => DateTimeOffset.ParseExact((string)value, SqliteDialect.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    };
}
