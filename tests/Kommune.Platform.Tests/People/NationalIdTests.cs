using Kommune.Platform.People;

namespace Kommune.Platform.Tests.People;

internal sealed class NationalIdTests
{
    [TestCase("14852194864"), TestCase("03829039841"), TestCase("148521 94864"), Property("Rule", "R2")]
    public void A_synthetic_number_is_accepted_only_where_the_configuration_says_so(string number)
    {
        Assert.That(NationalId.TryParse(number, allowSynthetic: true)!.IsSynthetic, Is.True);
        Assert.That(NationalId.TryParse(number, allowSynthetic: false), Is.Null);
    }

    // Published examples: the first satisfies both rules, the others only the one for numbers issued from 2032.
    [TestCase("02013299997", 2), TestCase("30108299939", 1), TestCase("02013299903", 1), Property("Rule", "R2")]
    public void Both_check_digit_rules_are_accepted_side_by_side(string number, int rules)
    {
        Assert.That(NationalId.TryParse(number, allowSynthetic: false), Is.Not.Null);
        Assert.That(NationalIdRule.All.Count(rule => rule.Accepts(number)), Is.EqualTo(rules));
        Assert.That(NationalIdRule.From2032.Accepts(number), Is.True);
    }

    [Test, Property("Rule", "R2")]
    public void Every_single_wrong_digit_is_found_by_both_rules()
    {
        const string Right = "02013299997";
        foreach (var rule in NationalIdRule.All)
            for (var place = 0; place < Right.Length; place++)
                for (var digit = '0'; digit <= '9'; digit++)
                    Assert.That(rule.Accepts(Right.Remove(place, 1).Insert(place, digit.ToString())), Is.EqualTo(digit == Right[place]), $"{rule.Name}: {place}, {digit}");
    }

    [TestCase(""), TestCase(null), TestCase("1234567890"), TestCase("123456789012"), TestCase("0201329999a"), TestCase("00000000000")]
    [TestCase("٠٢٠١٣٢٩٩٩٩٧", Description = "digits of another script")]
    public void What_is_no_number_is_refused(string? text) => Assert.That(NationalId.TryParse(text, allowSynthetic: true), Is.Null);

    [Test]
    public void Days_and_months_must_exist()
    {
        Assert.That(NationalId.TryParse(WithCheckDigits("310499", 2000), allowSynthetic: true), Is.Null, "31 April");
        Assert.That(NationalId.TryParse(WithCheckDigits("300224", 2000), allowSynthetic: true), Is.Null, "30 February");
        Assert.That(NationalId.TryParse(WithCheckDigits("290200", 2000), allowSynthetic: true), Is.Not.Null, "29 February of a year that may be 2000");
        Assert.That(NationalId.TryParse(WithCheckDigits("011399", 2000), allowSynthetic: true), Is.Null, "month 13");
    }

    [Test, Property("Rule", "R2")]
    public void A_D_number_has_40_added_to_its_day()
    {
        var number = NationalId.TryParse(WithCheckDigits("540285", 1985), allowSynthetic: false);
        Assert.That(number!.IsDNumber, Is.True);
        Assert.That(NationalId.TryParse(WithCheckDigits("720285", 1985), allowSynthetic: false), Is.Null, "32 February");
    }

    [Test, Property("Rule", "R1")]
    public void A_number_never_prints_itself()
    {
        var number = NationalId.TryParse("14852194864", allowSynthetic: true)!;
        Assert.That($"{number}", Does.Not.Match("[0-9]"));
        Assert.That(typeof(NationalId).GetProperties().Select(property => property.PropertyType), Has.All.EqualTo(typeof(bool)), "a logger that walks properties finds no digits");
    }

    [Test, Property("Rule", "R2")]
    public void Neither_sex_nor_century_can_be_asked_for() =>
        Assert.That(typeof(NationalId).GetProperties().Select(property => property.Name), Is.EquivalentTo(["IsDNumber", "IsSynthetic"]));

    /// <summary>The first number of a day whose check digits satisfy the classic rule.</summary>
    private static string WithCheckDigits(string day, int start)
    {
        for (var tail = start % 100 * 1000; ; tail++)
        {
            var number = day + tail.ToString("00000", System.Globalization.CultureInfo.InvariantCulture);
            if (NationalIdRule.Classic.Accepts(number))
                return number;
        }
    }
}
