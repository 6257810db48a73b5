namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class CheckTests
{
    private static string[] Required(string? text, int limit = Limits.Words) => Refused.Codes(() =>
    {
        var check = new Check();
        check.Required(text, "Words", "missing", limit);
        check.Done();
    });

    [TestCase(null), TestCase(""), TestCase("  \r\n\t ")]
    public void Blank_is_missing(string? text) => Assert.That(Required(text), Is.EqualTo(new[] { "missing" }));

    [TestCase("Áŋgár Čearro sier: æøå ÆØÅ ŧ")]
    [TestCase("Bra 👍🏽 👨‍👩‍👧 🏳️‍🌈")]
    [TestCase("Første linje\nandre linje\tmed innrykk")]
    [TestCase("עברית, हिन्दी, 中文, لغة")]
    public void Every_language_and_emoji_is_kept_as_it_is(string text)
    {
        var check = new Check();
        Assert.That(check.Required(text, "Words", "missing"), Is.EqualTo(text));
        Assert.That(check.Done, Throws.Nothing);
    }

    [Test]
    public void The_limit_counts_as_the_browser_does()
    {
        Assert.That(Required(new string('å', 10), 10), Is.Empty);
        Assert.That(Required(new string('å', 11), 10), Is.EqualTo(new[] { ProblemCodes.TextTooLong }));
        Assert.That(Required("👍👍👍👍👍", 10), Is.Empty, "an emoji counts as two, in the browser's maxlength too");
        Assert.That(Required("👍👍👍👍👍👍", 10), Is.EqualTo(new[] { ProblemCodes.TextTooLong }));
        Assert.That(Required("a\r\nb\r\nc", 5), Is.Empty, "a line break counts as one");
        Assert.That(Required("   " + new string('a', 10) + "   ", 10), Is.Empty, "space around is not counted");
    }

    [Test]
    public void Control_characters_and_half_signs_are_refused()
    {
        // Not as test cases: an attribute cannot hold half a sign.
        foreach (var text in new[] { "a\0b", "a\u0007b", "a\u001bb", "a\u0090b", "a\ud83d", "\udc4da", "a\ud83db", "\ud83d\ud83d", "\udc4d\ud83d" })
            Assert.That(Required(text), Is.EqualTo(new[] { ProblemCodes.TextUnreadable }), string.Join(' ', text.Select(sign => $"{(int)sign:x4}")));
    }

    [Test]
    public void An_optional_text_may_be_blank_but_not_too_long()
    {
        var check = new Check();
        Assert.That(check.Optional("  ", "Words"), Is.Null);
        Assert.That(check.Optional(" ja ", "Words"), Is.EqualTo("ja"));
        check.Optional(new string('a', 2001), "Words");
        var problem = Refused.Problems(check.Done).Single();
        Assert.That((problem.Code, problem.Field, problem.Values[0]), Is.EqualTo((ProblemCodes.TextTooLong, "Words", (object)2000)));
    }

    [Test]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var plan = Plans.New();
        Assert.That(Refused.Codes(() => plan.SetPeriod(0, null, null, null)), Is.EqualTo(new[]
        {
            ProblemCodes.PeriodFromMissing, ProblemCodes.PeriodToMissing, ProblemCodes.ReviewMissing,
        }));
    }
}
