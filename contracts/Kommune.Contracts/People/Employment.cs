namespace Kommune.Contracts;

/// <summary>That a person works in a unit, in a role, for a period (R6).</summary>
public sealed record Employment
{
    /// <summary>The employee.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The unit.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Role (<see cref="Roles"/>).</summary>
    public required string Role { get; init; }

    /// <summary>Title as people say it: <c>helsesykepleier</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Phone at work, eight digits.</summary>
    public string? Phone { get; init; }
}
