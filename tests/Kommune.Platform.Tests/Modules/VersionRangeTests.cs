using Kommune.Platform.Modules;

namespace Kommune.Platform.Tests.Modules;

internal sealed class VersionRangeTests
{
    [TestCase("[1.0,2.0)", "1.0.0", true)]
    [TestCase("[1.0,2.0)", "1.99.7", true)]
    [TestCase("[1.0,2.0)", "2.0.0", false)]
    [TestCase("[1.0,2.0]", "2.0.0", true)]
    [TestCase("(1.0,2.0)", "1.0.0", false)]
    [TestCase("[1.2,2.0)", "1.1.9", false)]
    [TestCase("[1.2.3,1.2.3]", "1.2.3", true)]
    public void A_range_says_which_versions_fit(string range, string version, bool fits) =>
        Assert.That(VersionRange.Parse(range).Contains(VersionRange.ParseVersion(version)!), Is.EqualTo(fits));

    [TestCase("1.0")]
    [TestCase("[1.0,)")]
    [TestCase("[,2.0)")]
    [TestCase("[2.0,1.0)")]
    [TestCase("[1.0,1.0)")]
    [TestCase("[1.0.0.0,2.0)")]
    [TestCase("[a,b)")]
    [TestCase("")]
    public void A_range_without_two_sensible_ends_is_no_range(string text) => Assert.That(VersionRange.TryParse(text), Is.Null);

    [Test]
    public void A_suffix_says_nothing_about_fit() =>
        Assert.That(VersionRange.ParseVersion("1.4.0-beta.2+8f2c"), Is.EqualTo(new Version(1, 4, 0)));
}
