namespace Kommune.Platform.Backup;

/// <summary>What the operator decides about the nights' backups.</summary>
internal sealed record BackupSettings
{
    /// <summary>Where they go; null for <c>backups/</c> in the data folder.</summary>
    public string? To { get; init; }

    /// <summary>How many of each municipality are kept; 0 for taking none.</summary>
    public int Keep { get; init; } = 7;
}
