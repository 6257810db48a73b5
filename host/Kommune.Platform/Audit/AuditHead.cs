namespace Kommune.Platform.Audit;

/// <summary>The end of the chain.</summary>
internal sealed record AuditHead
{
    public long Sequence { get; init; }

    public string Hash { get; init; } = "";
}
