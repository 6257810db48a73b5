using Kommune.AuditCheck;
using Kommune.Platform.Data;

namespace Kommune.Platform.Audit;

/// <summary>
/// Walks a municipality's chain from the first line to the head, and holds it against the checkpoints (R45). The same walk as the separate
/// program's: <see cref="AuditChainCheck"/>.
/// </summary>
internal sealed class AuditVerifier
{
    /// <param name="database">The municipality's.</param>
    /// <param name="key">The key checkpoints are signed with; null for not asking.</param>
    /// <param name="checkpointFile">Checkpoints kept outside the database.</param>
    /// <param name="cancellation">Stops on the way.</param>
    public async Task<AuditVerdict> Verify(
        Database database, AuditPublicKey? key = null, string? checkpointFile = null, CancellationToken cancellation = default)
    {
        // One snapshot: the log is written to meanwhile.
        await using var session = await database.Open(canWrite: false);
        return await Verify(session, key, checkpointFile, cancellation);
    }

    internal async Task<AuditVerdict> Verify(DatabaseSession session, AuditPublicKey? key, string? checkpointFile, CancellationToken cancellation)
    {
        var head = await AuditLog.Head(session, cancellation);
        var kept = File.Exists(checkpointFile) ? AuditCheckpoint.ReadAll(checkpointFile) : [];
        var checkpoints = kept.Concat((await AuditLog.Checkpoints(session, cancellation)).Select(AuditCheckpoint.Parse)).ToList();
        return await session.Read(TableLines.Query, reader =>
            Task.FromResult(AuditChainCheck.Walk(new TableLines(reader), (head.Sequence, head.Hash), checkpoints, key, cancellation)), cancellation);
    }
}
