using Kommune.Contracts;

namespace Kommune.Stafettlogg.Tests;

/// <summary>Numbers that could point at somebody are not shown, nor worked out from those that are.</summary>
[Property("Rule", "R86")]
internal sealed class SmallNumbersTests
{
    [TestCase(new[] { 9, 7, 12 }, new[] { 9, 7, 12 })]
    [TestCase(new[] { 9, 0, 12 }, new[] { 9, 0, 12 })]
    [TestCase(new[] { 9, 3, 12 }, new[] { -1, -1, 12 }, Description = "the smallest of the others goes along")]
    [TestCase(new[] { 9, 3, 4, 12 }, new[] { 9, -1, -1, 12 })]
    [TestCase(new[] { 9, 1, 2, 12 }, new[] { -1, -1, -1, 12 }, Description = "two small ones that together are small")]
    [TestCase(new[] { 3, 0, 0 }, new[] { -1, -1, -1 })]
    public void A_small_count_is_hidden_with_what_would_reveal_it(int[] counts, int[] shown) =>
        Assert.That(SmallNumbers.Parts(counts).Select(count => count ?? -1), Is.EqualTo(shown));

    [Test]
    public void No_hidden_part_can_be_worked_out_from_the_sum()
    {
        for (var code = 0; code < 13 * 13 * 13; code++)
        {
            int[] counts = [code % 13, code / 13 % 13, code / 169];
            var shown = SmallNumbers.Parts(counts);
            if (!shown.Contains(null)) continue;
            Assert.That(shown.Count(count => count is null), Is.GreaterThan(1), string.Join(' ', counts));
            var left = counts.Sum() - shown.Sum(count => count ?? 0);
            Assert.That(left >= SmallNumbers.Least || !SmallNumbers.IsShown(counts.Sum()), Is.True, string.Join(' ', counts));
        }
    }

    [Test]
    public void A_median_of_few_and_a_share_of_few_are_not_told()
    {
        Assert.That(SmallNumbers.Median([1, 2, 3, 4]), Is.Null);
        Assert.That(SmallNumbers.Median([5, 1, 2, 3, 4]), Is.EqualTo(3));
        Assert.That(SmallNumbers.Share(8, 10), Is.Null, "two are left, and they are somebody");
        Assert.That(SmallNumbers.Share(5, 10), Is.EqualTo(50));
    }

    [TestCase(0, null)]
    [TestCase(4, null)]
    [TestCase(5, 5)]
    [TestCase(9, 5)]
    [TestCase(10, 10)]
    [TestCase(23, 20)]
    public void What_is_looked_at_again_and_again_is_rounded_down(int count, int? shown) => Assert.That(SmallNumbers.AtLeast(count), Is.EqualTo(shown));
}
