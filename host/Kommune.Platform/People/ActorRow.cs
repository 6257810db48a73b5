namespace Kommune.Platform.People;

/// <summary>One of three things about the one who acts; which columns count depends on <see cref="What"/>.</summary>
internal sealed record ActorRow
{
    public string What { get; init; } = "";

    /// <summary>The person, the unit of an employment, or the subject of a relation.</summary>
    public Guid OtherId { get; init; }

    /// <summary>Given name, role, or kind of relation.</summary>
    public string First { get; init; } = "";

    /// <summary>Family name, title, or mandate.</summary>
    public string? Second { get; init; }

    public string? Phone { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public DateOnly? SubjectBirthDate { get; init; }
}
