using System.Globalization;
using System.Text;

namespace Kommune.Platform.Data;

/// <summary>
/// Search without regard to case compares a normalised column, stored beside the original: the engines' own lower() and LIKE disagree about
/// æ, ø, å and the Sámi letters, and SQLite's knows ASCII only.
/// </summary>
internal static class SearchText
{
    private static readonly TextInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO").TextInfo;

    /// <summary>Composed, lower-case, single blanks. Letters keep their marks: á and a are different letters in Northern Sámi.</summary>
    public static string Normalise(string text) =>
        string.Join(' ', Norwegian.ToLower(text.Normalize(NormalizationForm.FormC)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A value for <c>like @pattern escape '!'</c> that finds the normalised text anywhere; %, _ and [ in it are plain characters.</summary>
    public static string Containing(string text) => "%" + Escape(Normalise(text)) + "%";

    /// <summary>As <see cref="Containing"/>, at the beginning only.</summary>
    public static string StartingWith(string text) => Escape(Normalise(text)) + "%";

    private static string Escape(string text) => text
        .Replace("!", "!!", StringComparison.Ordinal)
        .Replace("%", "!%", StringComparison.Ordinal)
        .Replace("_", "!_", StringComparison.Ordinal)
        .Replace("[", "![", StringComparison.Ordinal); // begins a set of characters on SQL Server
}
