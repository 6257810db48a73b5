namespace Kommune.Platform.Work;

/// <summary>An open task as it stands on somebody's start page.</summary>
internal sealed record TaskRow
{
    public Guid Id { get; init; }

    public string TaskKey { get; init; } = "";

    public string Kind { get; init; } = "";

    public Guid? SubjectId { get; init; }

    public Guid? ResourceId { get; init; }

    public string? ResourceKind { get; init; }

    public DateOnly Due { get; init; }

    public string Href { get; init; } = "";

    /// <summary>How far up it has gone: 0 with whoever shall do it, 1 the responsible, 2 the unit's manager, 3 the coordinating unit (R54).</summary>
    public int Step { get; init; }

    /// <summary>It was given to the reader. What was not has come up, because whoever shall do it is late.</summary>
    public bool Own { get; init; }

    public Guid? HolderId { get; init; }

    public string? Role { get; init; }

    public string? UnitName { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }
}
