using Kommune.Testing;

namespace Kommune.Stafettlogg.Tests.Stories;

/// <summary>Undrende Kompass turns sixteen: his own yes counts, and his health is his own.</summary>
internal sealed class UndrendeStory() : Story(TestHost.Fjellhavn)
{
    private const string Youth = "Undrende Kompass";
    private const string Mother = "Varm Kompass";
    private const string Father = "Rask Kompass";
    private const string Teacher = "Klar Tavle";
    private const string Sleep = "Jeg vil sove uten å våkne av tankene.";
    private const string Mornings = "Jeg vil komme til første time.";

    [Test, Property("Rule", "R19"), Property("Rule", "R60")]
    public async Task At_sixteen_the_log_waits_for_his_own_yes_and_health_closes_to_his_parents()
    {
        await AnOpenLog();
        await Day(2027, 3, 8);
        Assert.That((await See(Mother)).Text, Does.Contain(Sleep), "until the day");

        await Day(2027, 3, 9);
        Assert.That((await See(Teacher)).Text, Does.Not.Contain(Mornings).And.Contain("Ingenting er slettet"), "what others said yes to is no longer enough");
        foreach (var parent in new[] { Mother, Father }) Assert.That((await See(parent)).Text, Does.Contain(Mornings).And.Not.Contain(Sleep), parent);
        Assert.That((await See(Youth)).Text, Does.Contain(Sleep));
        Assert.That((await See(Youth, "/")).Text, Does.Contain("Gi et nytt svar"));

        await SayYes(Youth);
        Assert.That((await See(Teacher)).Text, Does.Contain(Mornings));
        Assert.That((await See(Mother)).Text, Does.Not.Contain(Sleep));
    }

    [Test, Property("Rule", "R19")]
    public async Task The_yes_he_has_given_already_stands_when_he_turns_sixteen()
    {
        await AnOpenLog(Youth);
        await Day(2027, 3, 9);
        Assert.That((await See(Teacher)).Text, Does.Contain(Mornings));
        Assert.That((await See(Father)).Text, Does.Contain(Mornings).And.Not.Contain(Sleep));
    }

    private async Task AnOpenLog(params string[] also)
    {
        await Host.Work(TestHost.Fjellhavn, services => services.Execute("delete from sl_log_history where log_id in (select id from sl_log where state = 'Proposed')"));
        await Host.Work(TestHost.Fjellhavn, services => services.Execute("delete from sl_log where state = 'Proposed'"));
        await Ask(Teacher, "09831179721", "Undrende gruer seg til morgenene.");
        foreach (var giver in (string[])[.. also, Mother, Father]) await SayYes(giver);
        await WriteGoal(Teacher, Topics.Absence, Mornings);
        await WriteGoal(Teacher, Topics.Health, Sleep);
    }
}
