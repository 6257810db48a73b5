using Kommune.Testing;

namespace Kommune.Stafettlogg.Tests.Stories;

/// <summary>Eigen Rev: the parents' no at thirteen, and her own question at fifteen.</summary>
internal sealed class EigenStory() : Story(TestHost.Straumvag)
{
    private const string Teacher = "Blid Krit";
    private const string Number = "27891373401";

    [Test, Property("Rule", "R15"), Property("Rule", "R19")]
    public async Task No_at_thirteen_and_asked_again_at_fifteen()
    {
        await Ask(Teacher, Number, "Eigen går for seg sjølv i friminutta.");
        await SayNo("Vis Rev");
        await SayNo("Fri Rev");
        await OnlyADateAndWhoAskedIsLeft();

        await Day(2028, 9, 26);
        await Day(2028, 9, 28);
        await Ask(Teacher, Number, "Eigen spør om hjelp til å bli med i korpset.");
        await SayYes("Vis Rev");
        Assert.That((await See(Teacher)).Text, Does.Contain("Vi ventar på svar frå").And.Contain("Eigen Rev"), "a parent's yes is not enough from fifteen");
        await SayYes("Eigen Rev");
        Assert.That((await WriteGoal(Teacher, Topics.Wellbeing, "Eg vil spele kornett.")).Text, Does.Contain("kornett"));
        Assert.That((await See("Eigen Rev")).Text, Does.Contain("Loggen er din"));
    }

    private async Task OnlyADateAndWhoAskedIsLeft()
    {
        var left = await Host.Work(TestHost.Straumvag, services => services.Query<string>("select document from sl_log where state = 'Declined'"), canWrite: false);
        Assert.That(left, Is.Not.Empty.And.All.Not.Contains("friminutt").And.All.Not.Contains("heard"));
        var refusals = await Host.Work(TestHost.Straumvag, services => services.Find<int>(
            "select count(*) from kp_consent_refusal where resource_id = @logId", new { logId = LogId }), canWrite: false);
        Assert.That(refusals, Is.EqualTo(1), "who asked and when");
    }
}
