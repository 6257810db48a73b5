using System.Data.Common;
using Kommune.AuditCheck;
using Kommune.Platform.Data;

namespace Kommune.Platform.Audit;

/// <summary>A municipality's whole log, streamed: it may be larger than memory. One snapshot, for it is written to meanwhile.</summary>
internal static class AuditLog
{
    public static async Task<AuditHead> Head(DatabaseSession session, CancellationToken cancellation) =>
        await session.Read("select sequence, hash from kp_audit_head where id = 1", async reader =>
            await reader.ReadAsync(cancellation) ? new AuditHead { Sequence = reader.GetInt64(0), Hash = reader.GetString(1) } : new AuditHead(), cancellation);

    public static async Task<List<string>> Checkpoints(DatabaseSession session, CancellationToken cancellation) =>
        await session.Read("select line from kp_audit_checkpoint order by sequence", async reader =>
        {
            var lines = new List<string>();
            while (await reader.ReadAsync(cancellation)) lines.Add(reader.GetString(0));
            return lines;
        }, cancellation);

    public static Task<T> Lines<T>(DatabaseSession session, Func<DbDataReader, Task<T>> use, CancellationToken cancellation) =>
        session.Read(TableLines.Query, use, cancellation);
}
