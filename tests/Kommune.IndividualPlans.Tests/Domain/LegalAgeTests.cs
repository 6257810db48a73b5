using Kommune.Contracts;

namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class LegalAgeTests
{
    [TestCase("2008-11-21", false), TestCase("2008-11-20", true), TestCase("1950-01-01", true)]
    public void One_is_adult_from_the_18th_birthday(string born, bool adult)
    {
        Assert.That(LegalAge.Majority.IsReached(DateOnly.Parse(born, null), Plans.Today), Is.EqualTo(adult));
        Assert.That(LegalAge.Majority.IsUnder(DateOnly.Parse(born, null), Plans.Today), Is.EqualTo(!adult));
    }

    [Test]
    public void The_unborn_and_those_of_unknown_age_are_neither_adult_nor_asked_as_a_child()
    {
        Assert.That(LegalAge.Majority.IsReached(null, Plans.Today), Is.False);
        Assert.That(LegalAge.Majority.IsUnder(null, Plans.Today), Is.False);
        Assert.That(LegalAge.Majority.IsUnder(Plans.Today.AddDays(1), Plans.Today), Is.False);
    }

    [Test, Property("Rule", "R19")]
    public void The_age_of_own_consent_is_the_municipalitys()
    {
        var fifteen = LegalAge.OwnConsent(new MunicipalitySettings { YouthConsentAge = 15 });
        Assert.That(fifteen.IsReached(new DateOnly(2011, 11, 20), Plans.Today), Is.True);
        Assert.That(LegalAge.OwnConsent(new()).IsReached(new DateOnly(2011, 11, 20), Plans.Today), Is.False);
    }
}
