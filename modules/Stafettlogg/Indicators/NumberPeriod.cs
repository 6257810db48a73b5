namespace Kommune.Stafettlogg.Indicators;

/// <summary>
/// What is counted: a year that is over, or the running one through its last month that is. Counted to this very day, single events could be
/// seen by whoever looks each day (R87).
/// </summary>
internal sealed record NumberPeriod
{
    private NumberPeriod(int year, DateOnly last) => (Year, Last) = (year, last);

    public int Year { get; }

    /// <summary>The last day that is counted.</summary>
    public DateOnly Last { get; }

    public DateOnly First => new(Year, 1, 1);

    public bool IsWholeYear => Last.Month == 12;

    /// <summary>The periods there are today, the newest first: in January only the year before.</summary>
    public static IReadOnlyList<NumberPeriod> Offered(DateOnly today)
    {
        var before = new NumberPeriod(today.Year - 1, new(today.Year - 1, 12, 31));
        return today.Month == 1 ? [before] : [new(today.Year, new DateOnly(today.Year, today.Month, 1).AddDays(-1)), before];
    }

    public bool Has(DateOnly day) => day >= First && day <= Last;
}
