using System.Net;
using Kommune.Contracts;
using Kommune.IndividualPlans.Tests.Pages;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.IndividualPlans.Tests.Module;

internal sealed class EarlierContentTests : Journey
{
    private const string Service = "Psykisk helse og rus";

    [Test, Property("Rule", "R32")]
    public async Task What_was_before_opens_when_the_person_wants_it_and_no_further_than_the_sections()
    {
        var (goalId, planId) = await ActivePlan("Varm Kompass");
        using var home = await LogIn("Varm Kompass");
        var old = (await Plan(home, planId)).GetProperty("version").GetInt32();
        await Put(home, $"/plans/{planId}/goals/{goalId}", new { revision = await Revision(home, planId, goalId), words = "Jeg vil seile." });
        await Approve(home, planId);
        await LetIn(planId, "Varm Kompass", Sections.Goals);
        using var nurse = await LogIn("Rolig Ås");
        await Get(nurse, $"/plans/{planId}/versions/{old}", HttpStatusCode.NotFound);

        var unit = await UnitId(Service);
        Assert.That((await home.Get($"{Page(planId)}/versions")).Text, Does.Contain($"{Service} ser ikke det som ble skrevet før"));
        Assert.That((await nurse.Get($"{Page(planId)}/versions")).Text, Does.Not.Contain("ser ikke det som ble skrevet før"));
        Assert.That((await nurse.Get($"/consents/{planId}/earlier/{unit}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        await PageWorld.Fill(home, $"/consents/{planId}/earlier/{unit}", "earlier");

        var seen = (await Get(nurse, $"/plans/{planId}/versions/{old}")).GetRawText();
        Assert.That(seen, Does.Contain("Jeg vil leke ute.").And.Not.Contain("Lekegruppe"));
        Assert.That(await Logged(await PersonId("Varm Kompass")), Does.Contain("earlier-content-opened"));
    }

    [Test, Property("Rule", "R32"), Property("Rule", "R18")]
    public async Task For_a_child_both_parents_open_it()
    {
        var (_, planId) = await StartedPlan("Tålmodig Bekk", "Lyttende Bekk");
        foreach (var parent in new[] { "Tålmodig Bekk", "Sindig Bro" }) await LetIn(planId, parent, Sections.Goals);
        using var mother = await LogIn("Tålmodig Bekk");
        using var father = await LogIn("Sindig Bro");
        var address = $"/consents/{planId}/earlier/{await UnitId(Service)}";

        var page = await PageWorld.Fill(mother, address, "earlier");
        Assert.That(page.Text, Does.Contain("Det åpnes når også den andre som bestemmer har sagt ja."));
        Assert.That(await StillClosed(), Is.EqualTo([1]));
        await PageWorld.Fill(father, address, "earlier");
        Assert.That(await StillClosed(), Is.EqualTo([0]));

        Task<IReadOnlyList<int>> StillClosed() =>
            Query<int>("select count(*) from kp_grant where resource_id = @planId and content_from is not null", new { planId });
    }

    private static string Page(Guid planId) => $"/individual-plans/plans/{planId}";

    /// <summary>A minute after everything before it.</summary>
    private async Task LetIn(Guid planId, string giver, params string[] sections)
    {
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        var (giverId, unitId) = (await PersonId(giver), await UnitId(Service));
        var isParent = giver is not "Varm Kompass";
        await Host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IConsents>().Give(new()
        {
            ResourceId = planId, Kind = ConsentKind.Share, GiverId = giverId, Capacity = isParent ? "parental-responsibility" : "self", UnitId = unitId,
            Sections = sections, Purpose = "Å gjøre tiltakene sammen", TextVersion = "1", Language = "nb", Channel = "oral",
            ChildsView = isParent ? "heard" : null, ValidTo = new DateOnly(2027, 6, 1),
        }));
    }
}
