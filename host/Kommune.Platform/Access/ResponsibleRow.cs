namespace Kommune.Platform.Access;

/// <summary>One employment of one responsible person; a person with two gives two rows.</summary>
internal sealed record ResponsibleRow
{
    public Guid ResourceId { get; init; }

    public Guid PersonId { get; init; }

    public string Role { get; init; } = "";

    public string GivenName { get; init; } = "";

    public string FamilyName { get; init; } = "";

    public Guid UnitId { get; init; }

    public string UnitName { get; init; } = "";

    public string UnitKind { get; init; } = "";

    public bool UnitIsExternal { get; init; }

    public string? UnitStaff { get; init; }

    public string? UnitPhone { get; init; }

    public Guid? EmploymentUnitId { get; init; }

    public string? Phone { get; init; }

    public DateOnly? AwayTo { get; init; }

    public string? StandInGivenName { get; init; }

    public string? StandInFamilyName { get; init; }

    public string? StandInPhone { get; init; }
}
