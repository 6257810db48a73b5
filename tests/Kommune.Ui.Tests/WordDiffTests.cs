using static Kommune.Ui.WordDiff;

namespace Kommune.Ui.Tests;

public sealed class WordDiffTests
{
    [Test]
    public void A_changed_word_is_marked_and_the_rest_is_left_alone() => Assert.That(Compare("Leke ute med andre.", "Leke inne med andre."), Is.EqualTo(new Part[]
    {
        new(Change.Same, "Leke "), new(Change.Removed, "ute "), new(Change.Added, "inne "), new(Change.Same, "med andre."),
    }));

    [Test]
    public void Within_a_change_what_was_removed_comes_before_what_was_added() =>
        Assert.That(Compare("en to tre fire fem", "en 2 3 4 fem").Select(part => part.Change), Is.EqualTo(new[] { Change.Same, Change.Removed, Change.Added, Change.Same }));

    [Test]
    public void Words_with_æ_ø_and_å_are_whole_words() =>
        Assert.That(Compare("Øve på å spørre", "Øve på å svare")[^1], Is.EqualTo(new Part(Change.Added, "svare")));

    [Test]
    public void Joined_signs_are_never_split()
    {
        const string family = "\U0001F468\u200D\U0001F469\u200D\U0001F467";
        Assert.That(Compare($"Hei {family}", "Hei \U0001F468")[1].Text, Is.EqualTo(family));
    }

    [TestCase("", "")]
    [TestCase(null, "")]
    public void Nothing_has_no_parts(string? before, string after) => Assert.That(Compare(before, after), Is.Empty);

    [FsCheck.NUnit.Property]
    public bool Both_texts_can_be_read_out_of_the_parts(string? before, string? after)
    {
        var parts = Compare(before, after);
        return Side(parts, Change.Removed) == (before ?? "") && Side(parts, Change.Added) == (after ?? "");
    }

    // Random words from a small stock: many things in common, which is where the walk back can go wrong.
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool Both_texts_can_be_read_out_of_the_parts_when_they_resemble_each_other(byte[] first, byte[] second)
    {
        string before = Sentence(first), after = Sentence(second);
        var parts = Compare(before, after);
        return Side(parts, Change.Removed) == before && Side(parts, Change.Added) == after
            && parts.Zip(parts.Skip(1)).All(pair => pair.First.Change != pair.Second.Change);
    }

    // Two long texts with nothing in common end as one replacement.
    [Test]
    public void Ten_thousand_signs_with_nothing_in_common_are_told_as_one_replacement()
    {
        var before = string.Concat(Enumerable.Range(0, 2000).Select(i => $"a{i} "));
        var after = string.Concat(Enumerable.Range(0, 2000).Select(i => $"b{i} "));
        Assert.That(Compare(before, after).Select(part => part.Change), Is.EqualTo(new[] { Change.Removed, Change.Added }));
    }

    [Test]
    public void One_word_in_ten_thousand_signs_is_found()
    {
        var words = Enumerable.Range(0, 2000).Select(i => $"ord{i} ").ToArray();
        var before = string.Concat(words);
        words[1000] = "æøå ";
        words[1900] = "";
        Assert.That(Compare(before, string.Concat(words)).Where(part => part.Change != Change.Same),
            Is.EqualTo(new Part[] { new(Change.Removed, "ord1000 "), new(Change.Added, "æøå "), new(Change.Removed, "ord1900 ") }));
    }

    private static string Sentence(byte[]? bytes) => string.Concat((bytes ?? []).Select(value => "abcde"[value % 5] + " "));

    private static string Side(IReadOnlyList<Part> parts, Change side) => string.Concat(parts.Where(part => part.Change == Change.Same || part.Change == side).Select(part => part.Text));
}
