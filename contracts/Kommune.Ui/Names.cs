using System.Globalization;

namespace Kommune.Ui;

/// <summary>Names as they are shown: initials in an avatar, several in a sentence.</summary>
public static class Names
{
    /// <summary>First letter of the first and the last word: <c>Våken Lanterne</c> gives <c>VL</c>.</summary>
    public static string Initials(string? name)
    {
        var words = (name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0 ? "" : words.Length == 1 ? First(words[0]) : First(words[0]) + First(words[^1]);
    }

    /// <summary><c>mål, tiltak og møter</c></summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} {Texts.Get("and")} {names[^1]}";

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.InvariantCulture);
}
