namespace Kommune.Stafettlogg.Indicators;

/// <summary>The municipality's numbers of its logs in one year, small ones hidden: indicators I10–I14.</summary>
internal sealed record LogNumbers
{
    /// <summary>Open logs by level, and the sum (I10).</summary>
    public required IReadOnlyList<int?> OpenByLevel { get; init; }
    public required int? Open { get; init; }

    /// <summary>Median days on a level, of stays that have ended (I10).</summary>
    public required IReadOnlyList<double?> DaysByLevel { get; init; }

    /// <summary>Why logs ended, the order of <see cref="Reasons"/> (I10).</summary>
    public required IReadOnlyList<int?> Ended { get; init; }

    public static IReadOnlyList<ClosingReason> Reasons { get; } = [.. Enum.GetValues<ClosingReason>().Skip(1)];

    /// <summary>Share of evaluations before which the child had been asked (I11).</summary>
    public required int? ChildFirst { get; init; }

    /// <summary>Questions about taking the baton: asked, accepted, refused; median days to a yes (I12).</summary>
    public required int? Offers { get; init; }
    public required IReadOnlyList<int?> Answers { get; init; }
    public required double? DaysToYes { get; init; }

    /// <summary>Breaks in the follow-up that began, by kind (I13).</summary>
    public required IReadOnlyList<int?> Breaks { get; init; }

    /// <summary>Families asked, that said yes, that said no; and consents that ended (I14).</summary>
    public required int? Asked { get; init; }
    public required IReadOnlyList<int?> Consents { get; init; }
    public required int? Lapsed { get; init; }
}
