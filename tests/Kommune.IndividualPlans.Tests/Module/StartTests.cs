using System.Net;
using Kommune.Testing;

namespace Kommune.IndividualPlans.Tests.Module;

internal sealed class StartTests
{
    [Test]
    public async Task The_module_is_loaded_and_answers()
    {
        await using var host = await TestHost.With("individual-plans");
        using var leader = await host.LogIn("Ryddig Kalender");
        var answer = await leader.Api(HttpMethod.Get, "/api/individual-plans/notifications");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
    }
}
