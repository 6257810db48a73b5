namespace Kommune.Contracts;

/// <summary>The contact card: who is responsible and how to reach her or him, always with a stand-in (R53).</summary>
public sealed record ResponsibleContact
{
    /// <summary>The responsible employee.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Stable code of the role: <c>coordinator</c>, <c>child-coordinator</c>, <c>case-officer</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The unit.</summary>
    public required OrgUnit Unit { get; init; }

    /// <summary>Direct phone, eight digits.</summary>
    public string? Phone { get; init; }

    /// <summary>Last day the responsible one is away; null while at work.</summary>
    public DateOnly? AwayTo { get; init; }

    /// <summary>Who answers when the responsible one is away.</summary>
    public string? StandInName { get; init; }

    /// <summary>The stand-in's phone, eight digits.</summary>
    public string? StandInPhone { get; init; }
}
