using System.Net;
using Kommune.Testing;

namespace Kommune.Host.Tests.Mail;

/// <summary>Who gets an e-mail, who a letter, and what stands on the list of letters.</summary>
internal sealed class MailReachTests : MailTests
{
    [Test]
    [Property("Rule", "R72")]
    public async Task A_protected_person_gets_nothing_digital_before_choosing_a_safe_address()
    {
        await Protect(Mother);
        await Tell(Mother);
        await Host.SendMail();
        Assert.That(await States(), Is.EqualTo(["Letter:protected"]));
        Assert.That(Server.Received, Is.Empty);

        await Choose(Mother, "Each", "trygg@trygt.example");
        await Tell(Mother);
        await Host.SendMail();
        Assert.That(Server.Received.Single().To, Is.EqualTo("trygg@trygt.example"));
    }

    [Test]
    [Property("Rule", "R72")]
    public async Task Whom_a_decision_protects_is_protected_here_too()
    {
        var (child, author) = (await Person(Mother), await Person(Teacher));
        await Do(services => services.Execute(
            "insert into kp_protection (id, subject_id, legal_basis, author_id, review_on, starts_at) values (@id, @child, @basis, @author, @review, @now)",
            new { id = Guid.CreateVersion7(), child, basis = "decision", author, review = Today.AddYears(1), now = Host.Clock.GetUtcNow() }));
        await Tell(Mother);
        await Host.SendMail();
        Assert.That(await States(), Is.EqualTo(["Letter:protected"]));

        using var officer = await Host.LogIn(Officer);
        var page = await officer.Get("/letters");
        Assert.That(page.Text, Does.Contain("En person med beskyttet adresse").And.Not.Contain(Mother));
        var id = await Read(services => services.Find<Guid>("select id from kp_mail"));
        Assert.That((await officer.Submit(page, new Dictionary<string, string> { ["Form.Written"] = id.ToString() }, "letters")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("Blid Måke", "Letter:reserved")]
    [TestCase("Rask Kompass", "Letter:old-address")]
    [TestCase("Våken Lanterne", "Dropped:elsewhere", Description = "an employee looks at work")]
    [TestCase("Leende Måke", "Dropped:elsewhere", Description = "those who act for a child of eight are told themselves")]
    [Property("Rule", "R96")]
    public async Task An_address_that_may_not_be_used_is_not(string who, string state)
    {
        await Tell(who);
        await Host.SendMail();
        Assert.That(await States(), Is.EqualTo([state]));
        Assert.That(Server.Received, Is.Empty);
    }

    [Test]
    [Property("Rule", "R96")]
    public async Task Eighteen_months_to_the_day_is_not_too_old()
    {
        var mother = await Person(Mother);
        await Do(services => services.Execute("update kp_contact set confirmed_on = @day where person_id = @mother", new { mother, day = Today.AddMonths(-18) }));
        await Tell(Mother);
        await Host.SendMail();
        Assert.That(Server.Received, Has.Count.EqualTo(1));
        await Do(services => services.Execute("update kp_contact set confirmed_on = @day where person_id = @mother", new { mother, day = Today.AddMonths(-18).AddDays(-1) }));
        await Tell(Mother);
        await Host.SendMail();
        Assert.That(await States(), Is.EqualTo(["Sent", "Letter:old-address"]));
    }

    [Test]
    public async Task The_coordinating_unit_sees_whom_to_write_to_without_address_and_says_when_it_is_done()
    {
        await Tell("Blid Måke");
        await Host.SendMail();
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await Tell("Blid Måke");
        await Host.SendMail();
        Assert.That(await States(), Is.EqualTo(["Letter:reserved", "Dropped:letter-waits"]), "one letter tells of all");

        using var officer = await Host.LogIn(Officer);
        Assert.That((await officer.Get("/")).Html, Does.Contain("href=\"/letters\""));
        var page = await officer.Get("/letters");
        Assert.That(page.Text, Does.Contain("Blid Måke").And.Contain("Vil ikke ha digital post"));
        Assert.That(page.Html, Does.Not.Contain("@post.example"));
        var id = await Read(services => services.Find<Guid>("select id from kp_mail where state = 'Letter'"));
        var after = await officer.Submit(page, new Dictionary<string, string> { ["Form.Written"] = id.ToString() }, "letters");
        Assert.That(after.Text, Does.Contain("Ingen brev venter"));
        using var teacher = await Host.LogIn(Teacher);
        Assert.That((await teacher.Get("/letters")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task The_page_where_one_chooses_shows_no_address_and_takes_no_wrong_one()
    {
        using var mother = await Host.LogIn(Mother);
        var page = await mother.Get("/notices/how");
        Assert.That(page.Text, Does.Contain("Vi har en adresse til deg").And.Contain("Aldri mellom klokka 20 og 7"));
        Assert.That(page.Html, Does.Not.Contain(MothersAddress).And.Not.Contain("SafeEmail"));
        var refused = await mother.Submit(page, new Dictionary<string, string> { ["Form.Way"] = "7" }, "how");
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var smuggled = await mother.Submit(page, new Dictionary<string, string> { ["Form.Way"] = "Each", ["Form.SafeEmail"] = "a@b.example" }, "how");
        Assert.That(smuggled.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "only who is protected has one");
        await Protect(Mother);
        var wrong = await mother.Submit(await mother.Get("/notices/how"), new Dictionary<string, string> { ["Form.Way"] = "Each", ["Form.SafeEmail"] = "x@y.example\r\nBcc: z@y.example" }, "how");
        Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }
}
