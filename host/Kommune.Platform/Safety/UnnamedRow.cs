namespace Kommune.Platform.Safety;

/// <summary>A protected case whose responsible person may not open it.</summary>
internal sealed record UnnamedRow
{
    public Guid ResourceId { get; init; }

    public Guid SubjectId { get; init; }
}
