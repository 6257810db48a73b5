using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kommune.Ui.Tests;

public sealed partial class TextsTests
{
    private static readonly Dictionary<string, string> Nb = Read("Texts.resx"), Nn = Read("Texts.nn.resx"), En = Read("Texts.en.resx");

    [Test]
    public void Every_language_has_every_text()
    {
        Assert.That(Nn.Keys, Is.EquivalentTo(Nb.Keys));
        Assert.That(En.Keys, Is.EquivalentTo(Nb.Keys));
        Assert.That(Nb.Values.Concat(Nn.Values).Concat(En.Values), Has.None.Matches<string>(string.IsNullOrWhiteSpace));
    }

    [Test]
    public void Every_language_fills_in_the_same_values() => Assert.Multiple(() =>
    {
        foreach (var (key, text) in Nb)
        {
            Assert.That(Holes(Nn[key]), Is.EqualTo(Holes(text)), key);
            Assert.That(Holes(En[key]), Is.EqualTo(Holes(text)), key);
        }
    });

    // Words that give bokmål away in a nynorsk text.
    [Test]
    public void Nynorsk_is_nynorsk()
    {
        var bokmål = Bokmål();
        Assert.That(Nn.Where(text => bokmål.IsMatch(text.Value)), Is.Empty);
        Assert.That(Nb.Count(text => Nn[text.Key] != text.Value), Is.GreaterThan(Nb.Count / 2));
    }

    [TestCase("nb", "Tilgjengelighet")]
    [TestCase("nn-NO", "Tilgjenge")]
    [TestCase("en-GB", "Accessibility")]
    [TestCase("se", "Tilgjengelighet")]
    public void The_reader_gets_her_own_language_and_bokmål_where_there_is_none(string language, string expected)
    {
        using var _ = new InLanguage(language);
        Assert.That(Texts.Get("accessibility"), Is.EqualTo(expected));
    }

    [Test]
    public void Every_text_the_kit_asks_for_is_there()
    {
        var asked = Directory.EnumerateFiles(KitFiles.Folder, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("node_modules", StringComparison.Ordinal))
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)))
            .SelectMany(match => match.Groups["count"].Success ? new[] { match.Groups["key"].Value + ".one", match.Groups["key"].Value + ".many" } : [match.Groups["key"].Value])
            .ToHashSet();
        Assert.That(asked, Has.Count.GreaterThan(50));
        Assert.That(asked.Except(Nb.Keys), Is.Empty);
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Parse(KitFiles.Read(file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Holes(string text) => string.Join(",", Regex.Matches(text, @"\{\d\}").Select(match => match.Value).Distinct().Order());

    [GeneratedRegex(@"\b(ikke|noe|noen|jeg|hvem|hva|hvordan|hvorfor|uke|uker|dager|måneder|fra|siden|ansvarlig|velg|leste|ble|skrevet|alternativene|dårlig|tjenesten|loven|saken|enhet)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Bokmål();

    [GeneratedRegex("""Texts\.(?:Get|Find|(?<count>Count))\("(?<key>[a-z.-]+[a-z])"[,)]""")]
    private static partial Regex Asked();
}
