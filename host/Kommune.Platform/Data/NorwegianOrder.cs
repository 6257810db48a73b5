using System.Globalization;

namespace Kommune.Platform.Data;

/// <summary>a–z, æ, ø, å with aa as å; Sámi letters where a Norwegian reader looks for them.</summary>
internal static class NorwegianOrder
{
    /// <summary>The collation's name in queries: <c>order by name collate NB</c>.</summary>
    public const string Collation = "NB";

    private static readonly CompareInfo Rules = CultureInfo.GetCultureInfo("nb-NO").CompareInfo;

    /// <summary>Texts that only look alike stay apart: a collation that calls them equal would also join them in GROUP BY and DISTINCT.</summary>
    public static int Compare(string? left, string? right) =>
        Rules.Compare(left, right, CompareOptions.None) is var order and not 0 ? order : string.CompareOrdinal(left, right);
}
