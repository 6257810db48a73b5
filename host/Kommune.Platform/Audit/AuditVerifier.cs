using Kommune.AuditCheck;
using Kommune.Platform.Data;
using Microsoft.Data.Sqlite;

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
        AuditVerdict Walk(IAuditLines lines) => AuditChainCheck.Walk(lines, (head.Sequence, head.Hash), checkpoints, key, cancellation);
        return session.Connection is SqliteConnection
            ? await session.Read(TableLines.Query, reader => Task.FromResult(Walk(new TableLines(reader))), cancellation)
            : await session.Read(AuditExport.Lines, reader => Task.FromResult(Walk(new ServerLines(reader))), cancellation);
    }
}
