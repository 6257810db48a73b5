using System.Data.Common;

namespace Kommune.Platform.Data;

/// <summary>The database does not give readers snapshots, and we may not change that. The message is for its owner.</summary>
internal sealed class SnapshotsOffException(string database, DbException refused) : DbException(
    $"Readers need snapshots, and {database} gives none. Its owner can change that with: alter database [{database}] set allow_snapshot_isolation on. The server said: {refused.Message}", refused);
