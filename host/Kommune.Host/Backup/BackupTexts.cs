using System.Globalization;
using System.Resources;

namespace Kommune.Host.Backup;

/// <summary>Words about backups on the operations page.</summary>
internal sealed class BackupTexts
{
    private static readonly ResourceManager Words = new(typeof(BackupTexts));

    private BackupTexts() { }

    public static string Get(string key) => Words.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
