namespace Kommune.Contracts;

/// <summary>A unit or service of the municipality, or an external partner.</summary>
public sealed record OrgUnit
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name as people know it.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of service, stable code: <c>school</c>, <c>coordinating-unit</c>, <c>nav</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whether it is outside the municipality.</summary>
    public bool External { get; init; }

    /// <summary>Whether working there opens nothing by itself, so that each person needs an invitation to each case (R7).</summary>
    public bool NeedsSeats { get; init; }

    /// <summary>Phone, eight digits.</summary>
    public string? Phone { get; init; }
}
