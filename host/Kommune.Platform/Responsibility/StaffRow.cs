namespace Kommune.Platform.Responsibility;

/// <summary>An employee as the unit's manager sees her or him: how many cases, away or not, and a last day.</summary>
internal sealed record StaffRow
{
    public Guid PersonId { get; init; }

    public string GivenName { get; init; } = "";

    public string FamilyName { get; init; } = "";

    public string Title { get; init; } = "";

    public DateOnly? ValidTo { get; init; }

    public int Cases { get; init; }

    public DateOnly? AwayTo { get; init; }

    public string Name => $"{GivenName} {FamilyName}";
}
