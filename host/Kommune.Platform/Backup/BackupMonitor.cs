using Kommune.Contracts;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Backup;

/// <summary>How backups stand in one municipality, for an operator.</summary>
internal sealed class BackupMonitor(IUnitOfWork work, CurrentTenant tenant)
{
    private const int Shown = 7;

    /// <summary>False on a server, which is backed up by its own means.</summary>
    public bool IsOurs => !tenant.Tenant.Database.IsShared;

    /// <summary>The last ones, newest first.</summary>
    public Task<IReadOnlyList<RestoreProof>> Read() => work.Top<RestoreProof>(
        "select taken_at, proved_at, is_whole, verdict, rows_found, audit_lines from kp_restore_proof order by proved_at desc", Shown);
}
