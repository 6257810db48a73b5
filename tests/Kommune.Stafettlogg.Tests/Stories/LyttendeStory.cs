using Kommune.Testing;

namespace Kommune.Stafettlogg.Tests.Stories;

/// <summary>Lyttende Bekk: the days between the mother's yes and the father's, and the year that follows.</summary>
internal sealed class LyttendeStory() : Story(TestHost.Fjellhavn)
{
    private const string Mother = "Tålmodig Bekk";
    private const string Father = "Sindig Bro";
    private const string Lun = "Lun Peis";

    [Test, Property("Rule", "R10"), Property("Rule", "R16"), Property("Rule", "R18")]
    public async Task From_wonder_to_cooperation()
    {
        await EndTheDemos(Mother, "Bekk");
        await Day(2026, 12, 12);
        await Ask(Lun, "14852194864", "Lyttende trekker seg unna i leken.", "informed");
        await Day(2026, 12, 15);
        await SayYes(Mother, "informed");
        await TheFatherIsTravellingForAWeek();
        await SayYes(Father, "informed");
        await WriteGoal(Lun, Topics.Language, "Jeg vil at de andre skal forstå meg.");
        await NobodyWritesForLongAndItIsSeen();
        await AYearLaterTheyAreAskedAnew();
    }

    private async Task TheFatherIsTravellingForAWeek()
    {
        await Day(2026, 12, 21);
        Assert.That((await See(Lun)).Text, Does.Contain("Vi venter på svar fra Sindig Bro").And.Not.Contain("Nytt mål"));
        Assert.That((await See(Father, "/")).Text, Does.Contain("Sier du ja til en stafettlogg?"));
        Assert.That((await See(Mother, "/")).Text, Does.Not.Contain("Sier du ja til en stafettlogg?"), "she has answered");
        await Day(2026, 12, 22);
    }

    private async Task NobodyWritesForLongAndItIsSeen()
    {
        await Day(2027, 4, 1);
        Assert.That((await See(Lun, "/tasks")).Text, Does.Contain("Ingen har fulgt opp en logg på lenge"));
        await WriteGoal(Lun, Topics.Interaction, "Jeg vil ha noen å bygge med.");
        await Day(2027, 4, 2);
        Assert.That((await See(Lun, "/tasks")).Text, Does.Not.Contain("Ingen har fulgt opp en logg på lenge"));
    }

    /// <summary>The mother's yes ends first, and one yes is not enough here.</summary>
    private async Task AYearLaterTheyAreAskedAnew()
    {
        await Day(2027, 12, 15);
        Assert.That((await See(Lun)).Text, Does.Contain("bygge med"), "the last day");
        await Day(2027, 12, 16);
        Assert.That((await See(Lun)).Text, Does.Not.Contain("bygge med").And.Contain("Ingenting er slettet"));
        Assert.That((await See(Father)).Text, Does.Contain("bygge med"));
        await SayYes(Mother, "informed");
        Assert.That((await See(Lun)).Text, Does.Contain("bygge med"));
    }
}
