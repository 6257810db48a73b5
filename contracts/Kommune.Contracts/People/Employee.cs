namespace Kommune.Contracts;

/// <summary>An employee as shown in lists to choose from.</summary>
public sealed record Employee
{
    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>The unit.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Name of the unit.</summary>
    public required string UnitName { get; init; }

    /// <summary>Role (<see cref="Roles"/>).</summary>
    public required string Role { get; init; }

    /// <summary>Title as people say it.</summary>
    public required string Title { get; init; }

    /// <summary>Phone at work, eight digits.</summary>
    public string? Phone { get; init; }
}
