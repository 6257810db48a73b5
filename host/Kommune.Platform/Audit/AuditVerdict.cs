namespace Kommune.Platform.Audit;

/// <summary>What a walk through the chain found: the first fault, or none.</summary>
internal sealed record AuditVerdict
{
    /// <summary>Lines found in order before the fault, or in all.</summary>
    public required long Lines { get; init; }

    public AuditFault Fault { get; init; }

    /// <summary>Sequence of the line at fault.</summary>
    public long? At { get; init; }

    public bool IsWhole => Fault == AuditFault.None;

    public override string ToString() => IsWhole
        ? $"{Lines} lines, whole"
        : $"{Fault} at line {At}; the {Lines} lines before it are whole";
}
