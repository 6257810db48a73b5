namespace Kommune.Stafettlogg.Indicators;

/// <summary>
/// The municipality's numbers of its logs in one period: indicators I10–I14. Every count is rounded down, null when there are fewer than five;
/// medians and shares only of a whole year (R86, R87).
/// </summary>
internal sealed record LogNumbers
{
    public required NumberPeriod Period { get; init; }

    /// <summary>Open logs by level at the end of the period (I10).</summary>
    public required IReadOnlyList<int?> OpenByLevel { get; init; }

    /// <summary>Median days on a level, of stays that have ended (I10).</summary>
    public required IReadOnlyList<double?> DaysByLevel { get; init; }

    /// <summary>Why logs ended, the order of <see cref="Reasons"/> (I10).</summary>
    public required IReadOnlyList<int?> Ended { get; init; }

    public static IReadOnlyList<ClosingReason> Reasons { get; } = [.. Enum.GetValues<ClosingReason>().Skip(1)];

    /// <summary>Share of evaluations before which the child had been asked (I11).</summary>
    public required int? ChildFirst { get; init; }

    /// <summary>Questions about taking the baton: accepted, refused, neither; median days to a yes (I12).</summary>
    public required IReadOnlyList<int?> Answers { get; init; }
    public required double? DaysToYes { get; init; }

    /// <summary>Breaks in the follow-up that began, by kind (I13).</summary>
    public required IReadOnlyList<int?> Breaks { get; init; }

    /// <summary>Families asked that said yes, that said no, that had not answered; and consents that ended (I14).</summary>
    public required IReadOnlyList<int?> Consents { get; init; }
    public required int? Lapsed { get; init; }
}
