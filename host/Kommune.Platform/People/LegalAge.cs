namespace Kommune.Platform.People;

/// <summary>An age limit with the provision it comes from: ages are data, so that a new act changes a row and not the rules.</summary>
internal sealed record LegalAge
{
    /// <summary>Parental responsibility ends and the person decides alone (R60).</summary>
    public static LegalAge Majority { get; } = new() { Years = 18, Reference = "barnelova § 30, vergemålsloven § 8" };

    /// <summary>The young person's own consent to health care, and own secrecy (R60).</summary>
    public static LegalAge Health { get; } = new() { Years = 16, Reference = "pbrl §§ 3-4, 4-3" };

    public required int Years { get; init; }

    public required string Reference { get; init; }

    /// <summary>From the start of the birthday. An unborn child has no birth date and has reached no age.</summary>
    public bool IsReached(DateOnly? birthDate, DateOnly day) => birthDate is { } born && day >= born.AddYears(Years);

    /// <summary>Those born after this day have not reached the age: the same rule for a query. Leap days make it more than a subtraction.</summary>
    public DateOnly LastBirthDate(DateOnly day)
    {
        var born = day.AddYears(-Years);
        return IsReached(born.AddDays(1), day) ? born.AddDays(1) : born;
    }
}
