namespace Kommune.Platform.Audit;

/// <summary>What is wrong with a chain.</summary>
internal enum AuditFault
{
    None = 0,

    /// <summary>A line does not have the hash of its content.</summary>
    Altered,

    /// <summary>A number is missing: a line was taken out.</summary>
    Removed,

    /// <summary>A line does not follow the one before it.</summary>
    Reordered,

    /// <summary>The chain ends before, or otherwise than, its head says.</summary>
    Truncated,
}
