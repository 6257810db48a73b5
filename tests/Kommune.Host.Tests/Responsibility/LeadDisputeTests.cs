using System.Net;
using Kommune.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Responsibility;

/// <summary>The school leads, PPT takes part; the leader of the coordinating unit decides.</summary>
[Property("Rule", "R55")]
internal sealed class LeadDisputeTests : ResponsibilityTests
{
    private const string Adviser = "Grundig Lupe";
    private const string Ppt = "PPT for Fjellhavn og Straumvåg";

    private string Page => $"/lead-service/{ResourceId:D}";

    [SetUp]
    public async Task Invite()
    {
        var (ppt, mother) = (await Unit(Ppt), await Person(Mother));
        await Do(async services =>
        {
            var consent = Guid.CreateVersion7();
            var work = services.GetRequiredService<IUnitOfWork>();
            await work.Execute(
                """
                insert into kp_consent (id, resource_id, kind, giver_id, capacity, unit_id, purpose, text_version, language, channel, given_at, valid_to)
                values (@consent, @ResourceId, 'Share', @mother, 'Guardian', @ppt, 'språk', '1', 'nb', 'digital', @now, @to)
                """,
                new { consent, ResourceId, mother, ppt, now = Host.Clock.GetUtcNow(), to = Today.AddYears(1) });
            await work.Execute(
                "insert into kp_grant (id, resource_id, unit_id, section, access_right, consent_id, starts_at) values (@id, @ResourceId, @ppt, 'title', 'Comment', @consent, @now)",
                new { id = Guid.CreateVersion7(), ResourceId, ppt, consent, now = Host.Clock.GetUtcNow() });
        });
        await Employ(await Person("Rolig Ås"), ppt, Roles.UnitManager);
    }

    [Test]
    public async Task A_disagreement_is_a_dated_task_for_the_leader_who_decides_with_a_reason_and_nobody_lets_go_meanwhile()
    {
        Assert.That((await Send(Adviser, Page, "raise", ("Form.Words", "Skolen har ikke tid."))).Text, Does.Contain("Tjenestene er uenige").And.Contain("5. desember 2026"));
        Assert.That((await Contact()).Name, Is.EqualTo(Teacher));
        Assert.That(await NoticesTo(await Person(Teacher)), Is.EqualTo(["lead-disputed-holder"]));
        using var leader = await Host.LogIn(Officer);
        Assert.That((await leader.Get("/tasks")).Html, Does.Contain(Page));

        Assert.That((await Send(Officer, Page, "decide", ("Decision.UnitId", $"{await Unit(Ppt)}"), ("Decision.Reason", ""))).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var decided = await Send(Officer, Page, "decide", ("Decision.UnitId", $"{await Unit(Ppt)}"), ("Decision.Reason", "PPT kjenner barnet best."));
        Assert.That(decided.Text, Does.Contain($"{Ppt} har hovedansvaret").And.Contain("PPT kjenner barnet best."));
        var contact = await Contact();
        Assert.That((contact.Unit.Name, contact.Name, contact.Role), Is.EqualTo((Ppt, "Rolig Ås", "acting-holder")));
        Assert.That((await OpenTasks("lead-dispute"), await OpenTasks("find-responsible")), Is.EqualTo((0, 1)));
        Assert.That(await NoticesTo(await Person(Adviser)), Is.EqualTo(["lead-decided"]));
    }

    [Test]
    public async Task The_family_is_told_in_plain_words_that_it_does_not_stop_the_help()
    {
        await Send(Teacher, Page, "raise", ("Form.Words", "Vi på skolen kan ikke holde trådene."));
        Assert.That(await NoticesTo(await Person(Mother)), Is.EqualTo(["lead-disputed"]));
        using var mother = await Host.LogIn(Mother);
        Assert.That((await mother.Get("/notices")).Text, Does.Contain("Det stopper ikke hjelpen"));
        var page = await mother.Get(Page);
        Assert.That(page.Text, Does.Contain("Det stopper ikke hjelpen. Klar Tavle har ansvaret til det er bestemt.").And.Not.Contain("kan ikke holde trådene"));
        Assert.That(page.Html, Does.Not.Contain("Form.Words").And.Not.Contain("Decision.Reason"));
    }

    [Test]
    public async Task To_stay_with_the_one_that_leads_moves_nothing_and_the_next_disagreement_is_a_new_one()
    {
        await Send(Adviser, Page, "raise", ("Form.Words", "Skolen har ikke tid."));
        Assert.That((await Raise(Teacher)).StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "one at a time");
        Assert.That((await Decide(Officer, School)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await Contact()).Name, Is.EqualTo(Teacher));
        Assert.That((await Decide(Officer, School)).StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "it is decided");
        Assert.That((await Raise(Teacher)).StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Only_those_who_take_part_disagree_only_the_decider_decides_and_only_among_those_who_take_part()
    {
        Assert.That((await Raise(Nurse)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), "a hidden case answers as a missing one");
        Assert.That((await Raise(Officer)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "whoever decides is no party");
        await Raise(Teacher);
        Assert.That((await Decide(Teacher, School)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await Decide(Officer, "NAV Fjellhavn")).StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "a new service needs a consent first (R13)");
        Assert.That((await Contact()).Unit.Name, Is.EqualTo(School));
    }

    private async Task<HttpResponseMessage> Raise(string who) => await Call(who, "disputes", new { words = "Vi er uenige." });

    private async Task<HttpResponseMessage> Decide(string who, string unit) => await Call(who, "decision", new { unitId = await Unit(unit), reason = "Slik blir det." });

    private async Task<HttpResponseMessage> Call(string who, string what, object body)
    {
        using var visitor = await Host.LogIn(who);
        return await visitor.Api(HttpMethod.Post, $"/api{Page}/{what}", body);
    }
}
