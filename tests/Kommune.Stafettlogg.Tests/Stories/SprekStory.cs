using Kommune.Testing;

namespace Kommune.Stafettlogg.Tests.Stories;

/// <summary>Sprek Tinde: the consents last one school year, and a yes that ends while the parents disagree is asked for anew.</summary>
internal sealed class SprekStory() : Story(TestHost.Straumvag)
{
    private const string Mother = "Open Tinde";
    private const string Father = "Stø Tinde";
    private const string Teacher = "Blid Krit";
    private const string Goal = "Eg vil lese høgt utan å bli redd.";

    [Test, Property("Rule", "R16"), Property("Rule", "R64")]
    public async Task The_school_year_ends_and_the_mother_says_yes_again()
    {
        await EndTheDemos(Mother, "Tinde");
        await Ask(Teacher, "18831592199", "Sprek gruar seg til å lese høgt.");
        await SayYes(Mother);
        await SayNo(Father);
        Assert.That((await See(Teacher, "/tasks")).Text, Does.Contain("Snakk med dei som er usamde"));
        await WriteGoal(Teacher, Topics.Learning, Goal);
        await Day(2027, 7, 31);
        Assert.That((await See(Teacher)).Text, Does.Contain(Goal), "the last day");
        await Day(2027, 8, 1);
        Assert.That((await See(Teacher)).Text, Does.Not.Contain(Goal).And.Contain("Ingenting er sletta"));
        await SayYes(Father);
        Assert.That((await See(Teacher)).Text, Does.Contain(Goal), "one yes is enough here, and it is his now");
        Assert.That((await See(Mother)).Text, Does.Contain(Goal));
    }
}
