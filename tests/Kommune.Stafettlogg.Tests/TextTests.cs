using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace Kommune.Stafettlogg.Tests;

/// <summary>Bokmål, nynorsk and English are equal and complete (R91).</summary>
internal sealed partial class TextTests
{
    private static readonly ResourceManager Words = new(typeof(Texts));

    [Test, Property("Rule", "R91")]
    public void Every_language_has_every_text_with_the_same_places_for_values()
    {
        var neutral = Of("");
        Assert.That(neutral, Is.Not.Empty);
        foreach (var language in new[] { "nn", "en" })
        {
            var other = Of(language);
            Assert.That(other.Keys, Is.EquivalentTo(neutral.Keys), language);
            foreach (var (key, text) in other) Assert.That(Places(text), Is.EqualTo(Places(neutral[key])), $"{language} {key}");
        }
    }

    [Test]
    public void Everything_the_module_says_in_codes_has_words()
    {
        string[] keys =
        [
            .. ChangeCodes.All.SelectMany(code => new[] { $"change.{code}", $"done.{code}" }), .. ProblemCodes.All,
            .. Enum.GetNames<LogState>().Skip(1).Select(name => $"state.log.{name}"),
            .. Topics.Shown.Select(topic => $"section.{ResourceKinds.LogId}.{topic}"),
        ];
        Assert.That(keys.Except(Of("").Keys), Is.Empty);
    }

    [Test]
    public void No_bokmål_stands_among_the_nynorsk()
    {
        // Words that only bokmål has; a text pasted into the wrong file is found here.
        var slips = Of("nn").Where(text => Bokmal().IsMatch(text.Value)).Select(text => $"{text.Key}: {text.Value}");
        Assert.That(slips, Is.Empty);
    }

    private static Dictionary<string, string> Of(string language) =>
        Words.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string)text.Value!);

    private static IEnumerable<string> Places(string text) => PlacePattern().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"\b(ikke|hva|hvem|hvor|hvordan|noen|jeg|ble|melding(en)?e|tjeneste|kommer|flere|nå)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bokmal();
}
