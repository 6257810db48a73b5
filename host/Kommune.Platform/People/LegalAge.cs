namespace Kommune.Platform.People;

/// <summary>An age limit with the provision it comes from: ages are data, so that a new act changes a row and not the rules.</summary>
internal sealed record LegalAge
{
    /// <summary>Parental responsibility ends and the person decides alone (R60).</summary>
    public static LegalAge Majority { get; } = new() { Years = 18, Reference = "barnelova § 30, vergemålsloven § 8" };

    public required int Years { get; init; }

    public required string Reference { get; init; }

    /// <summary>From the start of the birthday. An unborn child has no birth date and has reached no age.</summary>
    public bool IsReached(DateOnly? birthDate, DateOnly day) => birthDate is { } born && day >= born.AddYears(Years);
}
