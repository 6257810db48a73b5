using Kommune.Platform.Data;

namespace Kommune.Platform.Audit;

/// <summary>What a walk through a municipality's log must know before it begins.</summary>
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
}
