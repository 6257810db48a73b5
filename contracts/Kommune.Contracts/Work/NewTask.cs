namespace Kommune.Contracts;

/// <summary>A task to open. It is for exactly one of a person, the manager of a unit, or whoever holds a role.</summary>
public sealed record NewTask
{
    /// <summary>Unique among open tasks; says what it is about: <c>consent-ends:0198…</c>.</summary>
    public required string Key { get; init; }

    /// <summary>
    /// Stable code. The title is the text <c>task.&lt;kind&gt;</c> among the texts of whoever opens it, in nb, nn and en; it names no person.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>The person it concerns; the name is shown only to those who may know of the resource.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>The resource it concerns: an overdue task goes to its responsible, the manager of its lead unit, and the coordinating unit (R54).</summary>
    public Guid? ResourceId { get; init; }

    /// <summary>The person who does it.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Or the manager of a unit; where a unit has none now, the coordinating unit.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Or whoever holds a role (<see cref="Roles"/>).</summary>
    public string? Role { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Where one does it, an address of this host that begins with a slash.</summary>
    public required string Href { get; init; }
}
