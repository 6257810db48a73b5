namespace Kommune.Contracts;

/// <summary>A right to use a page or an endpoint. It opens the door to the room; what is in the room is decided by <see cref="IAccess"/>.</summary>
public sealed record Permission
{
    /// <summary>Stable id, prefixed with the module: <c>individual-plans.edit</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Roles (<see cref="Roles"/>) that hold it.</summary>
    public required IReadOnlyList<string> Roles { get; init; }
}
