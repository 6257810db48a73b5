namespace Kommune.Platform.Backup;

/// <summary>A backup cannot be taken or restored. The message is one that an operator can act on.</summary>
internal sealed class BackupException(string message) : Exception(message);
