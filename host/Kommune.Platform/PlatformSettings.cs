using Kommune.Platform.Backup;
using Kommune.Platform.Mail;

namespace Kommune.Platform;

/// <summary>What the engine room needs to know from outside.</summary>
internal sealed record PlatformSettings
{
    public required string DataFolder { get; init; }

    public required string ModulesFolder { get; init; }

    /// <summary>Invented national numbers (month + 80) are accepted: never in production (R2).</summary>
    public required bool AllowSyntheticIds { get; init; }

    /// <summary>This process runs the daily jobs.</summary>
    public bool RunJobs { get; init; } = true;

    /// <summary>Where the nights' backups go.</summary>
    public BackupSettings Backup { get; init; } = new();

    /// <summary>Where mail goes out.</summary>
    public MailSettings Mail { get; init; } = MailSettings.Off;
}
