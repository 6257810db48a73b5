using System.Data.Common;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Backup;

/// <summary>A night's work for one municipality: take a backup, restore it in a temporary place, write down what came of it, let the oldest go.</summary>
internal sealed partial class RestoreProofs(Backups backups, Restores restores, DataFolder data, BackupSettings settings, TimeProvider clock, ILogger<RestoreProofs> logger)
{
    public async Task<RestoreProof> Run(Tenant tenant, CancellationToken cancellation)
    {
        var key = tenant.Municipality.Key;
        var to = settings.To ?? data.Backups;
        RestoreProof proof;
        try
        {
            var (folder, manifest) = await backups.Take(key, to, cancellation);
            var verdict = await restores.Verify(folder, cancellation);
            proof = new RestoreProof { TakenAt = manifest.TakenAt, IsWhole = verdict.IsWhole, Verdict = verdict.ToString(), RowsFound = manifest.Rows, AuditLines = verdict.Audit?.Lines ?? 0 };
            if (verdict.IsWhole) Forget(Path.Combine(to, key));
        }
        catch (Exception failure) when (failure is BackupException or DbException or IOException or UnauthorizedAccessException)
        {
            proof = new RestoreProof { TakenAt = clock.GetUtcNow(), IsWhole = false, Verdict = failure.Message };
        }
        proof = proof with { ProvedAt = clock.GetUtcNow() };
        if (!proof.IsWhole) NotWhole(logger, key, proof.Verdict);
        await Store(tenant, proof);
        return proof;
    }

    /// <summary>When the last one was; null when there is none yet.</summary>
    public static async Task<DateTimeOffset?> Last(Tenant tenant)
    {
        await using var work = tenant.Database.Begin(canWrite: false);
        return await work.Find<DateTimeOffset?>("select max(proved_at) from kp_restore_proof");
    }

    private static async Task Store(Tenant tenant, RestoreProof proof)
    {
        await using var work = tenant.Database.Begin(canWrite: true);
        await work.Execute(
            """
            insert into kp_restore_proof (id, taken_at, proved_at, is_whole, verdict, rows_found, audit_lines)
            values (@id, @TakenAt, @ProvedAt, @IsWhole, @Verdict, @RowsFound, @AuditLines)
            """,
            new { id = Guid.CreateVersion7(), proof.TakenAt, proof.ProvedAt, proof.IsWhole, proof.Verdict, proof.RowsFound, proof.AuditLines });
        await work.Commit();
    }

    /// <summary>Only after a new one has been proved: what is whole is never let go for what is not.</summary>
    private void Forget(string folder)
    {
        foreach (var old in Directory.GetDirectories(folder).Where(place => File.Exists(Path.Combine(place, BackupManifest.FileName))).OrderDescending(StringComparer.Ordinal).Skip(settings.Keep))
            Directory.Delete(old, recursive: true);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Municipality}: tonight's backup could not be proved: {Verdict}")]
    private static partial void NotWhole(ILogger logger, string municipality, string verdict);
}
