using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Kommune.BtiGuide.Content;

namespace Kommune.BtiGuide.Tests;

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
    public void Everything_a_guide_can_name_has_words()
    {
        var texts = Of("");
        string[] keys =
        [
            .. Enum.GetNames<GuideRole>().Skip(1).Select(name => $"role.{name}"), .. Enum.GetNames<GuideState>().Skip(1).Select(name => $"state.{name}"),
            .. Enum.GetNames<DeadlineRule>().Skip(1).Select(name => $"deadline.{name}"), .. Enum.GetNames<Requirement>().Skip(1).Select(name => $"requires.{name}"),
            .. Ends.All.Select(name => $"end.{name}"),
        ];
        Assert.That(keys.Except(texts.Keys), Is.Empty);
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
