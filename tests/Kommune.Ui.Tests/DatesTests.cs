namespace Kommune.Ui.Tests;

public sealed class DatesTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [TestCase("nb", "21. november 2026", "lørdag 21. november 2026")]
    [TestCase("nb-NO", "21. november 2026", "lørdag 21. november 2026")]
    [TestCase("nn", "21. november 2026", "laurdag 21. november 2026")]
    [TestCase("nn-NO", "21. november 2026", "laurdag 21. november 2026")]
    [TestCase("en", "21 November 2026", "Saturday 21 November 2026")]
    [TestCase("se", "21. november 2026", "lørdag 21. november 2026")]
    public void A_date_is_written_as_people_say_it(string language, string plain, string withDay)
    {
        using var _ = new InLanguage(language);
        Assert.That(Plain(Dates.Long(Day)), Is.EqualTo(plain));
        Assert.That(Plain(Dates.LongWithDay(Day)), Is.EqualTo(withDay));
    }

    [Test]
    public void Day_month_and_year_never_part()
    {
        using var _ = new InLanguage("nb");
        Assert.That(Dates.Long(Day), Is.EqualTo("21.\u00a0november\u00a02026"));
    }

    [TestCase(0, "i dag", "i dag", "today")]
    [TestCase(1, "i morgen", "i morgon", "tomorrow")]
    [TestCase(3, "om 3 dager", "om 3 dagar", "in 3 days")]
    [TestCase(13, "om 13 dager", "om 13 dagar", "in 13 days")]
    [TestCase(14, "om 2 uker", "om 2 veker", "in 2 weeks")]
    [TestCase(59, "om 8 uker", "om 8 veker", "in 8 weeks")]
    [TestCase(92, "om 3 måneder", "om 3 månader", "in 3 months")]
    [TestCase(800, "om 2 år", "om 2 år", "in 2 years")]
    [TestCase(-1, "1 dag for sent", "1 dag for seint", "1 day late")]
    [TestCase(-5, "5 dager for sent", "5 dagar for seint", "5 days late")]
    [TestCase(-15, "2 uker for sent", "2 veker for seint", "2 weeks late")]
    public void A_deadline_is_told_from_today(int days, string nb, string nn, string en)
    {
        foreach (var (language, expected) in new[] { ("nb", nb), ("nn", nn), ("en", en) })
        {
            using var _ = new InLanguage(language);
            Assert.That(Dates.Relative(Day.AddDays(days), Day), Is.EqualTo(expected));
        }
    }

    [TestCase(-1, "i går")]
    [TestCase(-3, "for 3 dager siden")]
    [TestCase(0, "i dag")]
    [TestCase(2, "om 2 dager")]
    public void What_happened_is_told_from_today(int days, string expected)
    {
        using var _ = new InLanguage("nb");
        Assert.That(Dates.Ago(Day.AddDays(days), Day), Is.EqualTo(expected));
    }

    [Test]
    public void Clock_times_are_norwegian_in_winter_and_summer()
    {
        using var _ = new InLanguage("nb");
        Assert.That(Dates.Time(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero)), Is.EqualTo("10.00"));
        Assert.That(Dates.Time(new DateTimeOffset(2026, 6, 26, 7, 5, 0, TimeSpan.Zero)), Is.EqualTo("9.05"));
        Assert.That(Dates.DateOf(new DateTimeOffset(2026, 11, 20, 23, 30, 0, TimeSpan.Zero)), Is.EqualTo(Day));
    }

    [TestCase("2026-11-21")]
    [TestCase("21.11.2026")]
    [TestCase(" 21. 11. 2026 ")]
    [TestCase("21. november 2026")]
    [TestCase("21.\u00a0november\u00a02026")]
    [TestCase("21 November 2026")]
    [TestCase("21. nov. 2026")]
    public void A_date_is_read_the_ways_people_write_it(string text)
    {
        Assert.That(Dates.TryParse(text, out var date), Is.True);
        Assert.That(date, Is.EqualTo(Day));
    }

    [TestCase("31.02.2026")]
    [TestCase("29.02.2027")]
    [TestCase("00.01.2026")]
    [TestCase("1.13.2026")]
    [TestCase("0026-11-21")]
    [TestCase("21.11.26")]
    [TestCase("21. tulling 2026")]
    [TestCase("i går")]
    [TestCase("")]
    [TestCase(null)]
    public void A_date_that_does_not_exist_is_refused(string? text) => Assert.That(Dates.TryParse(text, out _), Is.False);

    [FsCheck.NUnit.Property]
    public bool Every_date_that_is_written_can_be_read_again(DateTime any)
    {
        var date = DateOnly.FromDateTime(any).AddYears(Math.Max(0, 1900 - any.Year));
        using var _ = new InLanguage("nn");
        return Dates.TryParse(Dates.Long(date), out var long1) && long1 == date && Dates.TryParse(Dates.Input(date), out var input) && input == date && Dates.TryParse(Dates.Iso(date), out var iso) && iso == date;
    }

    [TestCase("68050012", "68 05 00 12", "tel:+4768050012")]
    [TestCase("+47 68 05 00 12", "68 05 00 12", "tel:+4768050012")]
    [TestCase("91234567", "912 34 567", "tel:+4791234567")]
    [TestCase("116111", "116 111", "tel:116111")]
    [TestCase("113", "113", "tel:113")]
    public void A_phone_number_is_written_as_it_is_read(string phone, string shown, string href)
    {
        Assert.That(Plain(Phones.Format(phone)), Is.EqualTo(shown));
        Assert.That(Phones.Href(phone), Is.EqualTo(href));
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
