using System.Net;
using System.Text.RegularExpressions;
using Kommune.Testing;

namespace Kommune.Stafettlogg.Tests.Stories;

/// <summary>Lyttende Bekk: the days between the mother's yes and the father's, and the year that follows.</summary>
internal sealed class LyttendeStory() : Story(TestHost.Fjellhavn)
{
    private const string Mother = "Tålmodig Bekk";
    private const string Father = "Sindig Bro";
    private const string Lun = "Lun Peis";
    private const string Teacher = "Klar Tavle";
    private const string School = "Strandlia skole";
    private const string ToBeUnderstood = "Jeg vil at de andre skal forstå meg.";
    private const string ToPlay = "Jeg vil ha noen å leke med.";

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

    [Test, Property("Rule", "R13"), Property("Rule", "R17"), Property("Rule", "R32")]
    public async Task From_kindergarten_to_school()
    {
        await EndTheDemos(Mother, "Bekk");
        await Day(2027, 6, 1);
        await Ask(Lun, "14852194864", "Lyttende begynner på skolen i august.", "informed");
        await SayYes(Mother, "informed");
        await SayYes(Father, "informed");
        await WriteGoal(Lun, Topics.Language, ToBeUnderstood);
        await WriteGoal(Lun, Topics.Interaction, ToPlay);
        await Day(2027, 8, 16);
        await TheSchoolGetsWhatTheParentsPick();
        await TheTeacherTakesTheBatonWhenTheyHaveSaidYesToThat();
    }

    private async Task TheSchoolGetsWhatTheParentsPick()
    {
        foreach (var parent in new[] { Mother, Father }) await LetIn(parent, School, Topics.Language);
        Assert.That((await See(Teacher)).Text, Does.Not.Contain(ToBeUnderstood), "it was written before");
        var earlier = $"/consents/{LogId}/earlier/{await Host.UnitId(School)}";
        Assert.That((await Fill(Mother, earlier, "earlier")).Text, Does.Contain("Det åpnes når også den andre som bestemmer har sagt ja."));
        Assert.That((await See(Teacher)).Text, Does.Not.Contain(ToBeUnderstood));
        await Fill(Father, earlier, "earlier");
        Assert.That((await See(Teacher)).Text, Does.Contain(ToBeUnderstood).And.Not.Contain(ToPlay));
    }

    private async Task TheTeacherTakesTheBatonWhenTheyHaveSaidYesToThat()
    {
        Assert.That(await Offer(), Does.Contain("Familien har ikke sagt ja til at denne tjenesten tar over"));
        foreach (var parent in new[] { Mother, Father })
            await LetIn(parent, School, [.. ResourceKinds.Log.Sections.Where(section => section.Shareable).Select(section => section.Id)]);
        Assert.That(await Offer(), Is.Empty);
        await Fill(Teacher, $"/handover/{LogId}/answer", "accept");
        Assert.That((await See(Mother, $"{Address}/baton")).Text, Does.Contain("Holder stafetten nå").And.Contain(Teacher));
    }

    private async Task<string> Offer()
    {
        using var lun = await Host.LogIn(Lun);
        var answer = await lun.Api(HttpMethod.Post, $"/api/handover/{LogId}/offer", new
        {
            ToPersonId = await Host.PersonId(Teacher), ToUnitId = await Host.UnitId(School), StartsOn = new DateOnly(2027, 8, 16), Cause = "other-needs",
        });
        return answer.StatusCode == HttpStatusCode.Created ? "" : Regex.Unescape(await answer.Content.ReadAsStringAsync());
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
