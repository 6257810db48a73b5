using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>Every text in bokmål, nynorsk and English, saying the same with the same blanks; and nynorsk that is nynorsk.</summary>
internal static partial class TextRule
{
    private const int LongestAlike = 80;

    private static readonly string[] Languages = ["nb", "nn", "en"];

    /// <summary>The sets: <c>Texts.resx</c> is bokmål, with <c>Texts.nn.resx</c> and <c>Texts.en.resx</c> beside it.</summary>
    public static IEnumerable<string> Breaches(IEnumerable<SourceFile> files) => files
        .GroupBy(file => Language().Replace(file.Path, ".resx"))
        .SelectMany(set => OfSet(set.Key, set.ToDictionary(file => Language().Match(file.Path) is { Success: true } match ? match.Groups["code"].Value : "nb", Read)));

    private static IEnumerable<string> OfSet(string set, Dictionary<string, Dictionary<string, string>> texts)
    {
        foreach (var language in Languages.Where(language => !texts.ContainsKey(language)))
            yield return $"{set} does not exist in {language}.";
        var all = texts.Values.SelectMany(language => language.Keys).Distinct().ToList();
        foreach (var (language, words) in texts)
        {
            foreach (var key in all.Where(key => !words.ContainsKey(key)))
                yield return $"{set} has no {key} in {language}.";
            foreach (var (key, text) in words)
            {
                if (string.IsNullOrWhiteSpace(text))
                    yield return $"{set} says nothing for {key} in {language}.";
                if (texts.GetValueOrDefault("nb")?.GetValueOrDefault(key) is { } original && Blanks(original) != Blanks(text))
                    yield return $"{set} has other blanks for {key} in {language}: {Blanks(text)} and not {Blanks(original)}.";
            }
        }
        if (texts.TryGetValue("nb", out var nb) && texts.TryGetValue("nn", out var nn))
        {
            // A short sentence may be the same in both; a long one was pasted.
            foreach (var (key, _) in nb.Where(text => text.Value.Length > LongestAlike && nn.GetValueOrDefault(text.Key) == text.Value))
                yield return $"{set} says {key} in nynorsk with the very words of bokmål.";
            var same = nb.Count(text => nn.GetValueOrDefault(text.Key) == text.Value);
            if (nb.Count > 0 && (nb.Count - same) * 3 < nb.Count)
                yield return $"{set} is the same in nb and nn for {same} of {nb.Count} texts: that is not nynorsk.";
        }
    }

    private static Dictionary<string, string> Read(SourceFile file) =>
        XDocument.Parse(file.Text).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "");

    private static string Blanks(string text) =>
        string.Join(' ', Blank().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\.(?<code>nb|nn|en)\.resx$")]
    private static partial Regex Language();

    [GeneratedRegex(@"\{\w+[^{}]*\}")]
    private static partial Regex Blank();
}
