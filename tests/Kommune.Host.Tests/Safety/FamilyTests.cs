using System.Net;
using Kommune.Testing;

namespace Kommune.Host.Tests.Safety;

/// <summary>What stays with each in a family: parents' secrets, parents' telephones, a sibling's case, relatives' privacy.</summary>
internal sealed class FamilyTests : SafetyPageTests
{
    private const string MothersPhone = "68050208";
    private const string FathersPhone = "68050209";

    [Test, Property("Rule", "R62")]
    public async Task A_child_under_fifteen_never_reads_what_the_parents_told_in_confidence_and_does_from_the_birthday()
    {
        const string secret = "Mor er under behandling og orker mindre.";
        using var coordinator = await Host.LogIn(Coordinator);
        using var added = await coordinator.Api(HttpMethod.Post, $"/api/individual-plans/plans/{Plan}/contributions", new { by = "Family", text = secret, parentsOnly = true });
        Assert.That(added.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        using var open = await coordinator.Api(HttpMethod.Post, $"/api/individual-plans/plans/{Plan}/contributions", new { by = "Family", text = "Far kjører til trening." });

        using var mother = await Host.LogIn(Mother);
        Assert.That((await mother.Get($"/individual-plans/plans/{Plan}/edit")).Text, Does.Contain(secret).And.Contain("Vises ikke for barnet"));
        using var child = await Host.LogIn("Leende Måke");
        var pages = await Reachable(child, $"/individual-plans/plans/{Plan}", $"/individual-plans/plans/{Plan}/edit", $"/individual-plans/plans/{Plan}/print", $"/individual-plans/plans/{Plan}/versions");
        Assert.That(pages[$"/individual-plans/plans/{Plan}/edit"].Text, Does.Contain("Far kjører til trening."), "the section itself is open to the child");
        Assert.That(pages.Where(page => page.Value.Html.Contains("under behandling", StringComparison.Ordinal)).Select(page => page.Key), Is.Empty);
        Assert.That(await Json(child, $"/api/individual-plans/plans/{Plan}"), Does.Contain("Far kjører").And.Not.Contain("under behandling"));

        Host.Clock.Set(new DateTimeOffset(2033, 8, 29, 20, 0, 0, TimeSpan.Zero));
        await child.LogIn("Leende Måke");
        Assert.That(await Json(child, $"/api/individual-plans/plans/{Plan}"), Does.Not.Contain("under behandling"), "the evening before");
        Host.Clock.Set(new DateTimeOffset(2033, 8, 29, 22, 0, 0, TimeSpan.Zero));
        await child.LogIn("Leende Måke");
        Assert.That(await Json(child, $"/api/individual-plans/plans/{Plan}"), Does.Contain("under behandling"), "midnight in Norway, fifteen years old");
    }

    [TestCase(Mother, FathersPhone), TestCase(Father, MothersPhone), Property("Rule", "R63")]
    public async Task One_parent_finds_no_telephone_or_address_of_the_other(string name, string phone)
    {
        using var parent = await Host.LogIn(name);
        var other = name == Mother ? await PersonId(Father) : await PersonId(Mother);
        await Work(services => services.Execute("update kp_person set email = 'hjemme@example.invalid' where id = @other", new { other }));
        var pages = await Reachable(parent, $"/start/{Child}", $"/access/{Plan}", $"/individual-plans/plans/{Plan}/edit");
        Assert.That(pages.Count(page => page.Value.Status == HttpStatusCode.OK), Is.GreaterThan(15), "there is something to look through");
        Assert.That(pages.Where(page => Tells(page.Value.Html, phone)).Select(page => page.Key), Is.Empty);
        Assert.That(Tells(await Json(parent, $"/api/individual-plans/plans/{Plan}"), phone), Is.False);
    }

    [Test, Property("Rule", "R35")]
    public async Task A_relative_who_takes_part_finds_nobodys_private_telephone()
    {
        const string volunteer = "Klok Granitt";
        var (id, mother) = (await PersonId(volunteer), await PersonId(Mother));
        using var coordinator = await Host.LogIn(Coordinator);
        foreach (var personId in (Guid[])[id, mother])
            using (await coordinator.Api(HttpMethod.Post, $"/api/individual-plans/plans/{Plan}/participants", new { kind = "Relative", personId })) { }
        await Work(async services =>
        {
            foreach (var section in (string[])["goals", "participants", "measures", "contributions"])
                await services.Execute(
                    "insert into kp_grant (id, resource_id, person_id, section, access_right, legal_basis, starts_at) values (@g, @Plan, @id, @section, 'Comment', 'x', '2026-01-01 00:00:00.000')",
                    new { g = Guid.CreateVersion7(), Plan, id, section });
            return 0;
        });
        var phones = await Work(services => services.Query<string>("select phone from kp_person where phone is not null and id <> @id and id not in (select person_id from kp_employment)", new { id }));
        using var relative = await Host.LogIn(volunteer);
        var pages = await Reachable(relative, $"/individual-plans/plans/{Plan}", $"/individual-plans/plans/{Plan}/print");
        Assert.That(pages[$"/individual-plans/plans/{Plan}"].Text, Does.Contain("Mål 1").And.Contain("Stødig Måke"), "she takes part");
        var plan = await Json(relative, $"/api/individual-plans/plans/{Plan}");
        Assert.That(phones, Is.Not.Empty);
        foreach (var phone in phones)
        {
            Assert.That(pages.Where(page => Tells(page.Value.Html, phone)).Select(page => page.Key), Is.Empty, phone);
            Assert.That(Tells(plan, phone), Is.False, phone);
        }
    }

    [Test, Property("Rule", "R66")]
    public async Task A_siblings_case_is_in_no_page_or_search_of_those_who_work_with_the_other()
    {
        const string words = "Storebroren sover ikke om natten.";
        using var mother = await Host.LogIn(Mother);
        using (var sent = await mother.Api(HttpMethod.Post, "/api/individual-plans/notifications", new { subjectId = await PersonId("Stille Måke"), text = words }))
            Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var notification = (await Work(services => services.Query<Guid>("select id from ip_notification order by received_at desc, id desc")))[0];
        using var officer = await Host.LogIn(Leader);
        using (var taken = await officer.Api(HttpMethod.Post, $"/api/individual-plans/notifications/{notification}/take"))
            Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await officer.Get("/individual-plans/cases?show=all&q=stille")).Text, Does.Contain("Stille Måke"), "there is a case to find");

        foreach (var name in (string[])["Klar Tavle", "Sterk Trapp"])
        {
            using var helper = await Host.LogIn(name);
            Assert.That((await helper.Get("/individual-plans/cases?show=all&q=leende")).Text, Does.Contain("Leende Måke"), name);
            Assert.That((await helper.Get("/individual-plans/cases?show=all&q=stille")).Text, Does.Contain("Ingen treff"), name);
            var pages = await Reachable(helper, $"/individual-plans/plans/{Plan}");
            Assert.That(pages.Where(page => page.Value.Text.Contains("Stille Måke", StringComparison.Ordinal) || page.Value.Text.Contains(words, StringComparison.Ordinal)).Select(page => page.Key), Is.Empty, name);
        }
        using var brother = await Host.LogIn("Stille Måke");
        var his = await Reachable(brother);
        Assert.That(his.Where(page => page.Value.Text.Contains("Leende", StringComparison.Ordinal)).Select(page => page.Key), Is.Empty);
        Assert.That((await brother.Get($"/individual-plans/plans/{Plan}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static bool Tells(string text, string phone) => text.Contains(phone, StringComparison.Ordinal) || text.Contains("hjemme@example", StringComparison.Ordinal)
        || text.Contains($"{phone[..2]} {phone[2..4]} {phone[4..6]} {phone[6..]}", StringComparison.Ordinal);

    private static Task<string> Json(Visitor visitor, string address) => visitor.Http.GetStringAsync(new Uri(address, UriKind.Relative));
}
