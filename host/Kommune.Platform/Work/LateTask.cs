namespace Kommune.Platform.Work;

/// <summary>An open task that is over its day, and who stands around it now.</summary>
internal sealed record LateTask
{
    public Guid Id { get; init; }

    public Guid? SubjectId { get; init; }

    public Guid? ResourceId { get; init; }

    public Guid? OwnerId { get; init; }

    public Guid? UnitId { get; init; }

    public string? Role { get; init; }

    public DateOnly Due { get; init; }

    public string Href { get; init; } = "";

    public int Step { get; init; }

    public DateOnly? RemindedOn { get; init; }

    public Guid? HolderId { get; init; }

    public Guid? LeadUnitId { get; init; }

    /// <summary>What only one person has to do with is nobody else's business, however late.</summary>
    public bool IsPrivate => ResourceId is null && UnitId is null && Role is null;
}
