using System.Net;

namespace Kommune.IndividualPlans.Tests.Module;

/// <summary>Consents end, and are asked about again in time (R16). Alone with its host, because the clock moves.</summary>
internal sealed class RenewalTests : Journey
{
    [Test, Property("Rule", "R16")]
    public async Task A_consent_that_ends_soon_is_asked_about_once_and_then_stands_anew()
    {
        var (_, planId) = await ActivePlan("Klok Granitt");
        using (var home = await LogIn("Klok Granitt"))
        {
            Assert.That((await home.Get("/")).Text, Does.Not.Contain("går snart ut"));
            Assert.That((await Post(home, $"/plans/{planId}/consent")).GetProperty("validTo").GetString(), Is.EqualTo("2027-11-21"), "given again it is the same");
        }
        Assert.That(await Consents(planId), Is.EqualTo(1));

        Host.Clock.Set(new DateTimeOffset(2027, 11, 1, 9, 0, 0, TimeSpan.Zero));
        using var later = await LogIn("Klok Granitt");
        Assert.That((await later.Get("/")).Text, Does.Contain("Samtykket til planen går snart ut"));
        Assert.That((await Post(later, $"/plans/{planId}/consent")).GetProperty("validTo").GetString(), Is.EqualTo("2028-11-01"));
        Assert.That((await later.Get("/")).Text, Does.Not.Contain("går snart ut"));
        Assert.That(await Consents(planId), Is.EqualTo(2));

        Host.Clock.Set(new DateTimeOffset(2028, 11, 2, 9, 0, 0, TimeSpan.Zero));
        using var tooLate = await LogIn("Klok Granitt");
        Assert.That((await tooLate.Get("/")).Text, Does.Contain("Skal det lages en plan?"));
        await Post(tooLate, $"/plans/{planId}/strengths", new { words = "Tålmodig" }, HttpStatusCode.Created);
        var version = (await Plan(tooLate, planId)).GetProperty("version").GetInt32();
        var refused = await Post(tooLate, $"/plans/{planId}/approval", new { readVersion = version }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(refused), Is.EqualTo(["problem.checklist-consent"]));
    }

    private async Task<int> Consents(Guid planId) => (await Query<int>("select count(*) from kp_consent where resource_id = @planId", new { planId })).Single();
}
