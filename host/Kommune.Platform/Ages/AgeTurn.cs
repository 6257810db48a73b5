using Kommune.Contracts;

namespace Kommune.Platform.Ages;

/// <summary>That somebody reaches an age on a day, or will in a while.</summary>
internal readonly record struct AgeTurn(LegalAge Age, bool IsSoon)
{
    /// <summary>How long before people are told: time to talk about it, and to ask for new consents (R24).</summary>
    public const int DaysAhead = 30;

    /// <summary>What a day brings for somebody born on a date.</summary>
    public static IEnumerable<AgeTurn> On(DateOnly birthDate, DateOnly day)
    {
        foreach (var age in LegalAge.All)
        {
            var birthday = age.Birthday(birthDate);
            if (birthday == day) yield return new(age, IsSoon: false);
            if (birthday == day.AddDays(DaysAhead)) yield return new(age, IsSoon: true);
        }
    }

    /// <summary>Birth dates for which the day brings something; the same rule, for a query.</summary>
    public static IReadOnlyList<DateOnly> BirthDates(DateOnly day) =>
    [
        .. from age in LegalAge.All
           from turning in new[] { day, day.AddDays(DaysAhead) }
           let born = turning.AddYears(-age.Years)
           // Somebody born on 29 February has the birthday on the 28th in other years (domstolloven § 148).
           from date in new[] { born, born.AddDays(1) }
           where age.Birthday(date) == turning
           select date,
    ];
}
