using Kommune.Contracts;
using Kommune.Platform.Mail;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Mail;

internal sealed class MailContentTests : MailTests
{
    private static readonly string[] Telling =
        ["barn", "helse", "plan", "samtykke", "stafett", "koordinator", "møte", "tiltak", "barnevern", "samtykkje", "tenest", "tjenest", "child", "health", "consent", "meeting", "service"];

    [Test]
    [Property("Rule", "R95")]
    [Property("Rule", "R73")]
    public async Task A_mail_says_that_there_is_a_message_and_where_to_log_in_and_nothing_else()
    {
        await Tell(Mother, await Case());
        await Host.SendMail();
        var mail = Server.Received.Single();
        Assert.That((mail.From, mail.To), Is.EqualTo(("ikke-svar@fjellhavn.example", MothersAddress)));
        Assert.That(mail.Headers["Subject"], Is.EqualTo("Du har en ny beskjed"));
        Assert.That(mail.Body, Is.EqualTo("Du har en ny beskjed. Logg inn for å lese den: https://fjellhavn.localhost/"));
        Assert.That(mail.Raw, Does.Not.Contain("Måke").And.Not.Contain("consent").And.Not.Contain(await Person(Child)));
        Assert.That(mail.Headers["Auto-Submitted"], Is.EqualTo("auto-generated"));
        Assert.That(await States(), Is.EqualTo(["Sent"]));
    }

    [TestCase("nn", "Du har ein ny beskjed")]
    [TestCase("en", "You have a new message")]
    public async Task It_is_in_the_persons_own_language(string language, string subject)
    {
        var mother = await Person(Mother);
        await Do(services => services.Execute("update kp_person set language = @language where id = @mother", new { language, mother }));
        await Tell(Mother);
        await Host.SendMail();
        Assert.That(Server.Received.Single().Headers["Subject"], Is.EqualTo(subject));
        Assert.That(Server.Received.Single().Body, Does.StartWith(subject));
    }

    [TestCase("nb")]
    [TestCase("nn")]
    [TestCase("en")]
    [Property("Rule", "R73")]
    public void No_word_that_tells_anything_leaves_the_platform(string language)
    {
        foreach (var word in Telling)
            Assert.That(MailWords.Subject(language) + MailWords.Body(language, ""), Does.Not.Contain(word).IgnoreCase);
    }

    [Test]
    public async Task What_is_not_committed_is_not_told_and_a_municipality_without_a_sender_tells_nobody()
    {
        var mother = await Person(Mother);
        await using (var scope = Host.Services.GetRequiredService<Platform.PlatformScopes>().Begin(Host.Services.GetRequiredService<Platform.Tenancy.TenantDirectory>().Get(TestHost.Fjellhavn), canWrite: true))
            await scope.Services.GetRequiredService<INotices>().Send(new() { PersonId = mother, Kind = "something", Href = "/" });
        await Host.Work(TestHost.Straumvag, async services =>
        {
            var person = await services.Find<Guid>("select id from kp_person where given_name = 'Open' and family_name = 'Tinde'");
            await services.GetRequiredService<INotices>().Send(new() { PersonId = person, Kind = "something", Href = "/" });
            return 0;
        });
        await Host.SendMail();
        await Host.SendMail(TestHost.Straumvag);
        Assert.That(Server.Received, Is.Empty);
    }

    [Test]
    [Property("Rule", "R58")]
    public async Task What_is_read_or_hidden_before_the_mail_leaves_is_not_told_of()
    {
        var resource = await Case();
        await At(21, 21);
        await Tell(Mother, resource);
        var (mother, author) = (await Person(Mother), await Person(Teacher));
        await Do(services => services.Execute(
            "insert into kp_restriction (id, resource_id, hidden_from_id, legal_basis, author_id, review_on, starts_at) values (@id, @resource, @mother, @basis, @author, @review, @now)",
            new { id = Guid.CreateVersion7(), resource, mother, basis = "pbrl-3-4", author, review = Today.AddMonths(6), now = Host.Clock.GetUtcNow() }));
        await At(22, 8);
        Assert.That(await States(), Is.EqualTo(["Dropped:read"]));
        Assert.That(Server.Received, Is.Empty);
    }
}
