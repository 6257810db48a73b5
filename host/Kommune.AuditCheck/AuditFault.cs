namespace Kommune.AuditCheck;

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

    /// <summary>The chain ends before, or otherwise than, its head or a checkpoint says.</summary>
    Truncated,

    /// <summary>The chain is whole in itself, but is not the one that a checkpoint was signed for.</summary>
    Rewritten,

    /// <summary>A checkpoint is not signed by the key it is checked with.</summary>
    Unsigned,
}
