namespace Kommune.Contracts;

/// <summary>An age limit with the provision it comes from: ages are data, so that a new act changes a row and not the rules.</summary>
public sealed record LegalAge
{
    /// <summary>From when a person can have an electronic id of her or his own; a younger one takes part in a session that somebody else opens (R5).</summary>
    public static LegalAge OwnLogin { get; } = new() { Years = 13, Reference = "ID-porten" };

    /// <summary>What a child says weighs heavily, and health matters may be kept from the guardians on the child's wish (R59).</summary>
    public static LegalAge Heard { get; } = new() { Years = 12, Reference = "pbrl §§ 3-4, 4-4, 6-5" };

    /// <summary>Own decision on matters of education, and with it own consent in logs that rest on it (R61).</summary>
    public static LegalAge Education { get; } = new() { Years = 15, Reference = "opplæringslova § 24-5" };

    /// <summary>The young person's own consent to health care, and own secrecy (R60).</summary>
    public static LegalAge Health { get; } = new() { Years = 16, Reference = "pbrl §§ 3-4, 4-3" };

    /// <summary>Parental responsibility ends and the person decides alone; the child coordinator ends too (R60, hol § 7-2 a).</summary>
    public static LegalAge Majority { get; } = new() { Years = 18, Reference = "barnelova § 30, vergemålsloven § 8, hol § 7-2 a" };

    /// <summary>The ages at which something changes by itself, the youngest first.</summary>
    public static IReadOnlyList<LegalAge> All { get; } = [Heard, Education, Health, Majority];

    /// <summary>Whole years.</summary>
    public required int Years { get; init; }

    /// <summary>Where it is said.</summary>
    public required string Reference { get; init; }

    /// <summary>The young person's own consent beside the guardians', as the municipality has set it (R19).</summary>
    public static LegalAge OwnConsent(MunicipalitySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new() { Years = settings.YouthConsentAge, Reference = "setting" };
    }

    /// <summary>From the start of the birthday. An unborn child has no birth date and has reached no age.</summary>
    public bool IsReached(DateOnly? birthDate, DateOnly day) => birthDate is { } born && day >= born.AddYears(Years);

    /// <summary>Born, and not that old yet.</summary>
    public bool IsUnder(DateOnly? birthDate, DateOnly day) => birthDate is { } born && born <= day && !IsReached(birthDate, day);

    /// <summary>The day somebody reaches the age.</summary>
    public DateOnly Birthday(DateOnly birthDate) => birthDate.AddYears(Years);

    /// <summary>Those born after this day have not reached the age: the same rule for a query. Leap days make it more than a subtraction.</summary>
    public DateOnly LastBirthDate(DateOnly day)
    {
        var born = day.AddYears(-Years);
        return IsReached(born.AddDays(1), day) ? born.AddDays(1) : born;
    }
}
