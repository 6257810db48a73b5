namespace Kommune.AuditCheck;

/// <summary>What a walk through the chain found: the first fault, or none.</summary>
internal sealed record AuditVerdict
{
    /// <summary>Lines found in order before the fault, or in all.</summary>
    public required long Lines { get; init; }

    public AuditFault Fault { get; init; }

    /// <summary>Sequence of the line at fault.</summary>
    public long? At { get; init; }

    /// <summary>Checkpoints that stand: signed, and signed for this chain.</summary>
    public int Checkpoints { get; init; }

    public bool IsWhole => Fault == AuditFault.None;

    public override string ToString() => IsWhole
        ? $"{Lines} lines, whole" + (Checkpoints == 0 ? "" : $", {Checkpoints} checkpoints")
        : $"{Fault} at line {At}; the {Lines} lines before it are whole";
}
