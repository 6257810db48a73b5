using Kommune.AuditCheck;

namespace Kommune.Platform.Backup;

/// <summary>What restoring a backup in a temporary place has shown.</summary>
internal sealed record BackupVerdict
{
    public required BackupManifest Manifest { get; init; }

    /// <summary>In words; empty when all is well.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>The walk through the read log; null when it did not come to that.</summary>
    public AuditVerdict? Audit { get; init; }

    public bool IsWhole => Faults.Count == 0;

    public override string ToString() => IsWhole
        ? $"{Manifest.Tables.Count} tables, {Manifest.Rows} rows; the read log: {Audit}"
        : string.Join(' ', Faults);
}
