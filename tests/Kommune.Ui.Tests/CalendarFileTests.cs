using System.Text;

namespace Kommune.Ui.Tests;

internal sealed class CalendarFileTests
{
    private static readonly Uri Door = new("https://plan.lillevik.example/");

    [Test]
    public void A_date_is_a_whole_day_with_a_neutral_word_and_the_front_door()
    {
        var lines = Lines(CalendarFile.Write("review:1", new DateOnly(2027, 2, 28), "Avtale", Door, TimeProvider.System));
        Assert.That(lines[0], Is.EqualTo("BEGIN:VCALENDAR"));
        Assert.That(lines[^1], Is.EqualTo("END:VCALENDAR"));
        Assert.That(lines, Does.Contain("DTSTART;VALUE=DATE:20270228").And.Contain("DTEND;VALUE=DATE:20270301").And.Contain("SUMMARY:Avtale").And.Contain("URL:https://plan.lillevik.example/"));
        Assert.That(lines.Select(line => line.Split(':', ';')[0]), Is.SupersetOf(new[] { "VERSION", "PRODID", "UID", "DTSTAMP" }));
    }

    [Test]
    public void The_same_date_has_the_same_id_when_it_is_moved_and_the_id_tells_nothing()
    {
        var first = Uid("measure:0198", new DateOnly(2027, 1, 1));
        Assert.That(Uid("measure:0198", new DateOnly(2027, 2, 1)), Is.EqualTo(first));
        Assert.That(Uid("measure:0199", new DateOnly(2027, 1, 1)), Is.Not.EqualTo(first));
        Assert.That(first, Does.Not.Contain("measure").And.Not.Contain("0198").And.EndsWith("@plan.lillevik.example"));
    }

    [Test]
    public void What_means_something_in_a_text_is_escaped() =>
        Assert.That(CalendarFile.Escaped("a\\b;c,d\r\ne\nf"), Is.EqualTo(@"a\\b\;c\,d\ne\nf"));

    [TestCase("")]
    [TestCase("SUMMARY:kort")]
    [TestCase("SUMMARY:En lang linje med æ, ø og å som fyller mer enn femogsytti oktetter fordi hver av dem er to")]
    [TestCase("SUMMARY:😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    public void No_line_is_longer_than_75_octets_no_letter_is_cut_and_unfolding_gives_it_back(string line)
    {
        var folded = CalendarFile.Folded(line);
        foreach (var part in folded.Split("\r\n"))
        {
            Assert.That(Encoding.UTF8.GetByteCount(part), Is.LessThanOrEqualTo(75));
            Assert.That(part, Does.Not.Contain("\uFFFD"));
        }
        Assert.That(folded.Replace("\r\n ", "", StringComparison.Ordinal), Is.EqualTo(line));
    }

    private static string Uid(string key, DateOnly day) => Lines(CalendarFile.Write(key, day, "Avtale", Door, TimeProvider.System)).Single(line => line.StartsWith("UID:", StringComparison.Ordinal));

    private static string[] Lines(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        Assert.That(text, Does.EndWith("\r\n"));
        return text[..^2].Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
    }
}
