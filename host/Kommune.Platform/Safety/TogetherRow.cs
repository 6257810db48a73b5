namespace Kommune.Platform.Safety;

/// <summary>An open case in which two people take part who must not meet.</summary>
internal sealed record TogetherRow
{
    public Guid BanId { get; init; }

    public Guid PersonId { get; init; }

    public Guid ProtectedId { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public Guid ResourceId { get; init; }

    public Guid SubjectId { get; init; }

    public Guid LeadUnitId { get; init; }

    public Guid HolderId { get; init; }

    /// <summary>One of the two answers for the case.</summary>
    public bool HolderIsOne => HolderId == PersonId || HolderId == ProtectedId;
}
