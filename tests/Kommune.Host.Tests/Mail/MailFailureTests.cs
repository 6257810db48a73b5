using Kommune.Host.Commands;
using Kommune.Host.Mail;
using Kommune.Platform.Mail;
using Kommune.Testing;
using Microsoft.Extensions.Configuration;

namespace Kommune.Host.Tests.Mail;

internal sealed class MailFailureTests : MailTests
{
    [Test]
    public async Task A_server_that_is_away_is_tried_again_until_it_is_back()
    {
        Server.RefuseGreeting = "421 not now";
        await Tell(Mother);
        await Host.SendMail();
        Assert.That(await States(), Is.EqualTo(["Waiting:ServiceNotAvailable"]));
        await Host.SendMail();
        Server.RefuseGreeting = null;
        await Host.SendMail();
        Assert.That(Server.Received, Is.Empty, "not before its time");
        Host.Clock.Advance(TimeSpan.FromSeconds(13));
        await Host.SendMail();
        Assert.That(Server.Received, Has.Count.EqualTo(1));
        Assert.That(await States(), Is.EqualTo(["Sent"]));
    }

    [Test]
    public async Task A_process_that_dies_while_it_sends_leaves_a_mail_that_is_sent_again_with_the_same_id()
    {
        await Tell(Mother);
        await Host.SendMail();
        // As if the process had ended after the server took it, and before that was written down.
        await Do(services => services.Execute(
            "update kp_mail set state = 'Waiting', done_at = null, attempts = 1, due_at = @due", new { due = Host.Clock.GetUtcNow().AddMinutes(2) }));
        await Host.SendMail();
        Assert.That(Server.Received, Has.Count.EqualTo(1));
        Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await Host.SendMail();
        Assert.That(Server.Received.Select(mail => mail.Headers["Message-ID"]).Distinct().Count(), Is.EqualTo(1));
        Assert.That(Server.Received, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_mailbox_that_does_not_exist_becomes_a_letter()
    {
        Server.RefuseRecipient = "550 no such mailbox";
        await Tell(Mother);
        await Host.SendMail();
        Assert.That(await States(), Is.EqualTo(["Letter:refused"]));
    }

    [Test]
    public async Task What_is_given_up_stands_on_the_operations_page_without_anybodys_name_or_address()
    {
        Server.RefuseGreeting = "421 not now, f08@post.example";
        await Tell(Mother);
        for (var i = 0; i < 40 && (await States())[0] != "Failed:ServiceNotAvailable"; i++)
        {
            await Host.SendMail();
            Host.Clock.Advance(TimeSpan.FromHours(1));
        }
        Assert.That(await States(), Is.EqualTo(["Failed:ServiceNotAvailable"]));
        Assert.That(Host.Log.Lines, Has.None.Contains(MothersAddress));

        using var operatorVisitor = await Host.LogIn("Tydelig Skilt");
        var page = await operatorVisitor.Get("/operations");
        Assert.That(page.Text, Does.Contain("Gitt opp 1").And.Contain("ServiceNotAvailable"));
        Assert.That(page.Html, Does.Not.Contain("Måke").And.Not.Contain("@post.example"));
        Server.RefuseGreeting = null;
        await operatorVisitor.Submit(page, page.Forms.First(form => form.Action == "/operations/mail"), new Dictionary<string, string>());
        await At(28, 10);
        Assert.That(Server.Received, Has.Count.EqualTo(1));
    }

    [TestCase("Port", "0", "Port")]
    [TestCase("Port", "smtp", "Port")]
    [TestCase("Host", "", "Host")]
    [TestCase("Host", "http://smtp.example", "Host")]
    [TestCase("Security", "Tls13", "Security")]
    [TestCase("Senders:fjellhavn", "ingen", "Senders:fjellhavn")]
    [TestCase("Senders:fjellhavn", null, "Senders")]
    [TestCase("User", "kommune", "Password")]
    [TestCase("Sender", "x@y.example", "Sender")]
    public void Mail_that_cannot_work_stops_the_start_with_one_line(string key, string? value, string named)
    {
        var mistake = Assert.Throws<ConfigurationMistakeException>(() => MailConfiguration.Read(Section(key, value)));
        Assert.That(mistake!.Message, Does.StartWith($"Kommune:Mail:{named} ").And.Not.Contain("\n"));
    }

    [Test]
    public void A_password_does_not_travel_in_the_open()
    {
        var section = Section("User", "kommune", ("Password", "hemmelig"), ("Security", "None"));
        Assert.That(Assert.Throws<ConfigurationMistakeException>(() => MailConfiguration.Read(section))!.Message, Does.Contain("in the open").And.Not.Contain("hemmelig"));
        Assert.That(MailConfiguration.Read(Section("User", "kommune", ("Password", "hemmelig"))).User, Is.EqualTo("kommune"));
        Assert.That(MailConfiguration.Read(new ConfigurationBuilder().Build().GetSection("Mail")).IsOn, Is.False);
    }

    [Test]
    public async Task The_doctor_tells_whether_the_mail_server_answers()
    {
        var settings = new MailSettings { Host = "127.0.0.1", Port = Server.Port, Senders = new Dictionary<string, string> { ["fjellhavn"] = "ikke-svar@fjellhavn.example" } };
        var well = await Doctor.Mail(settings, CancellationToken.None);
        Assert.That((well.IsWrong, well.Text), Is.EqualTo((false, $"The mail server 127.0.0.1:{Server.Port} answers; mail is sent for fjellhavn.")));
        await Server.DisposeAsync();
        Assert.That((await Doctor.Mail(settings, CancellationToken.None)).IsWrong, Is.True);
        Assert.That((await Doctor.Mail(MailSettings.Off, CancellationToken.None)).Text, Does.Contain("nobody gets e-mail"));
    }

    private static IConfigurationSection Section(string key, string? value, params (string Key, string Value)[] more)
    {
        var values = new Dictionary<string, string?> { ["Mail:Host"] = "smtp.example", ["Mail:Senders:fjellhavn"] = "ikke-svar@fjellhavn.example" };
        values[$"Mail:{key}"] = value;
        if (value is null) values.Remove($"Mail:{key}");
        foreach (var (name, text) in more) values[$"Mail:{name}"] = text;
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection("Mail");
    }
}
