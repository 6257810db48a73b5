namespace Kommune.Platform.Backup;

/// <summary>What came of restoring one backup.</summary>
internal sealed record RestoreProof
{
    /// <summary>When the backup was taken.</summary>
    public DateTimeOffset TakenAt { get; init; }

    public DateTimeOffset ProvedAt { get; init; }

    public bool IsWhole { get; init; }

    /// <summary>In words for an operator: numbers, names of tables, nothing of what is in them.</summary>
    public string Verdict { get; init; } = "";

    public long RowsFound { get; init; }

    public long AuditLines { get; init; }
}
