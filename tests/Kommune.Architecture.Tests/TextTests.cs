using Kommune.Architecture.Tests.Rules;

namespace Kommune.Architecture.Tests;

[Property("Rule", "R91")]
internal sealed class TextTests
{
    [Test]
    public void Every_text_is_there_in_three_languages() =>
        Assert.That(TextRule.Breaches(Repository.Files("*.resx", [.. Repository.Shipped, "tests/SampleModule"])), Is.Empty);

    [Test]
    public void A_text_that_is_missing_empty_or_has_lost_a_blank_is_found() => Assert.That(TextRule.Breaches([
            File("Texts.resx", ("a", "Hei, {0}"), ("b", "Ikke nå"), ("c", "Hvem?")),
            File("Texts.nn.resx", ("a", "Hei, du"), ("b", "Ikkje no"), ("c", "Kven?")),
            File("Texts.en.resx", ("a", "Hello, {0}"), ("b", " ")),
        ]), Is.EquivalentTo(new[]
        {
            "Texts.resx has other blanks for a in nn:  and not {0}.",
            "Texts.resx says nothing for b in en.",
            "Texts.resx has no c in en.",
        }));

    [Test]
    public void Bokmål_under_the_name_of_nynorsk_is_found() => Assert.That(TextRule.Breaches([
            File("Texts.resx", ("a", "Ikke nå"), ("b", "Hvem?"), ("c", "Mål"), ("d", "Møte")),
            File("Texts.nn.resx", ("a", "Ikkje no"), ("b", "Hvem?"), ("c", "Mål"), ("d", "Møte")),
            File("Texts.en.resx", ("a", "Not now"), ("b", "Who?"), ("c", "Goal"), ("d", "Meeting")),
        ]), Is.EqualTo(new[] { "Texts.resx is the same in nb and nn for 3 of 4 texts: that is not nynorsk." }));

    [Test]
    public void A_long_text_pasted_from_bokmål_is_found()
    {
        const string pasted = "Samtykket gjelder ikke lenger, så ingenting er lagret. Det du skrev, står her til familien har svart.";
        Assert.That(TextRule.Breaches([
            File("Texts.resx", ("a", pasted), ("b", "Ikke nå"), ("c", "Hvem?")), File("Texts.nn.resx", ("a", pasted), ("b", "Ikkje no"), ("c", "Kven?")),
            File("Texts.en.resx", ("a", "Not saved"), ("b", "Not now"), ("c", "Who?")),
        ]), Is.EqualTo(new[] { "Texts.resx says a in nynorsk with the very words of bokmål." }));
    }

    [Test]
    public void A_set_without_a_language_is_found() =>
        Assert.That(TextRule.Breaches([File("Texts.resx", ("a", "Nå")), File("Texts.nn.resx", ("a", "No"))]), Is.EqualTo(new[] { "Texts.resx does not exist in en." }));

    private static SourceFile File(string path, params (string Key, string Text)[] texts) =>
        new(path, $"<root>{string.Concat(texts.Select(text => $"<data name=\"{text.Key}\"><value>{text.Text}</value></data>"))}</root>");
}
