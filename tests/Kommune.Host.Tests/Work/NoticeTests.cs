using System.Net;
using Kommune.Testing;

namespace Kommune.Host.Tests.Work;

internal sealed class NoticeTests : WorkTests
{
    [Test]
    [Property("Rule", "R95")]
    public async Task A_notice_says_that_something_has_happened_and_opening_it_leads_there()
    {
        await Tell(new() { PersonId = await Person(Mother), Kind = "something", SubjectId = await Person(Child), Href = "/read-log" });
        using var mother = await Host.LogIn(Mother);

        var page = await mother.Get("/notices");
        Assert.That(page.Text, Does.Contain("Du har en ny beskjed").And.Contain("21. november"));
        Assert.That(page.Text, Does.Not.Contain(Child));
        var id = await Read(services => services.Find<Guid>("select id from kp_notice"));
        var opened = await mother.Submit(page, new Dictionary<string, string> { ["Form.Open"] = id.ToString() }, "notices");
        Assert.That(opened.Address, Does.StartWith("/read-log"));
        Assert.That((await mother.Get("/notices")).Text, Does.Not.Contain("Ny ").And.Not.Contain("Merk alle"));
    }

    [Test]
    public async Task All_are_read_in_one_press()
    {
        for (var i = 0; i < 3; i++) await Tell(new() { PersonId = await Person(Teacher), Kind = "something", Href = "/" });
        using var teacher = await Host.LogIn(Teacher);
        Assert.That((await teacher.Get("/")).Text, Does.Contain("Du har 3 nye beskjeder"));
        var after = await teacher.Submit(await teacher.Get("/notices"), new Dictionary<string, string> { ["Form.Open"] = "all" }, "notices");
        Assert.That(after.Text, Does.Not.Contain("Merk alle"));
        Assert.That((await teacher.Get("/")).Text, Does.Not.Contain("nye beskjeder"));
    }

    [Test]
    public async Task A_notice_to_somebody_else_is_not_there()
    {
        await Tell(new() { PersonId = await Person(Teacher), Kind = "something", Href = "/" });
        await Tell(new() { PersonId = await Person(Mother), Kind = "something", Href = "/" });
        var id = await Read(async services => await services.Find<Guid>("select id from kp_notice where person_id = @id", new { id = await Person(Mother) }));
        using var teacher = await Host.LogIn(Teacher);
        var page = await teacher.Get("/notices");
        Assert.That((await teacher.Submit(page, new Dictionary<string, string> { ["Form.Open"] = id.ToString() }, "notices")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Read(services => services.Find<int>("select count(*) from kp_notice where read_at is not null")), Is.Zero);
    }

    [Test]
    [Property("Rule", "R58")]
    public async Task Somebody_whom_the_case_is_hidden_from_is_told_nothing_of_it_before_or_after()
    {
        var (mother, resource) = (await Person(Mother), await Case());
        await Tell(new() { PersonId = mother, Kind = "something", ResourceId = resource, Href = "/" });
        using var visitor = await Host.LogIn(Mother);
        Assert.That((await visitor.Get("/notices")).Text, Does.Contain("Du har en ny beskjed"));

        var author = await Person(Teacher);
        await Do(services => services.Execute(
            """
            insert into kp_restriction (id, resource_id, hidden_from_id, legal_basis, author_id, review_on, starts_at)
            values (@id, @resource, @mother, @basis, @author, @review, @now)
            """,
            new { id = Guid.CreateVersion7(), resource, mother, basis = "pbrl-3-4", author, review = Today.AddMonths(6), now = Host.Clock.GetUtcNow() }));
        Assert.That((await visitor.Get("/notices")).Text, Does.Not.Contain("Du har en ny beskjed"));

        await Tell(new() { PersonId = mother, Kind = "something", ResourceId = resource, Href = "/" });
        Assert.That(await Read(services => services.Find<int>("select count(*) from kp_notice where kind = 'something'")), Is.EqualTo(1));
    }
}
