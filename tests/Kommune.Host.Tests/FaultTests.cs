using System.Net;
using System.Text.RegularExpressions;
using Kommune.Testing;

namespace Kommune.Host.Tests;

internal sealed partial class FaultTests
{
    [Test]
    public async Task A_fault_gives_a_calm_page_with_a_reference_the_operator_finds_and_nothing_about_people()
    {
        await using var host = await TestHost.With();
        using var citizen = await host.LogIn("Ærlig Anker");
        await host.Work(TestHost.Fjellhavn, services => services.Execute("alter table kp_audit rename to kp_audit_gone"));

        var page = await citizen.Get("/read-log");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(page.Text, Does.Contain("Noe gikk galt hos oss"));
        var reference = Reference().Match(page.Text).Groups["reference"].Value;
        var lines = host.Log.Lines.Where(line => line.Contains(reference, StringComparison.Ordinal)).ToList();
        Assert.That(lines, Has.Count.EqualTo(1));
        Assert.That(lines[0], Does.Contain("/read-log").And.Not.Contain("Anker"));
    }

    [Test]
    public async Task Who_comes_second_to_what_can_be_there_once_is_told_so_and_gets_the_words_back()
    {
        await using var host = await TestHost.With("sample");
        using var visitor = await host.LogIn("Våken Lanterne");
        await host.Work(TestHost.Fjellhavn, services => services.Execute("create unique index ux_smp_greeting on smp_greeting (words)"));
        var written = new Dictionary<string, string> { ["Form.Words"] = "Hei på deg, her er noen ord" };
        await visitor.Submit(await visitor.Get("/sample/greetings"), written);

        var second = await visitor.Submit(await visitor.Get("/sample/greetings"), written);

        Assert.That(second.Status, Is.EqualTo(HttpStatusCode.Conflict), second.Text);
        Assert.That(second.Text, Does.Contain("Noen andre lagret før deg").And.Contain(written["Form.Words"]));
    }

    [Test]
    public async Task A_second_host_on_the_same_data_is_told_which_file_is_in_use()
    {
        await using var host = await TestHost.With();
        var second = await Assert.ThrowsAsync<Kommune.Platform.Data.DatabaseInUseException>(
            () => TestHost.Start(new TestHostOptions { DataFolder = host.DataFolder }));
        Assert.That(second!.Message, Does.Contain("fjellhavn.db"));
    }

    [GeneratedRegex("Referanse: (?<reference>[0-9A-F]{8})")]
    private static partial Regex Reference();
}
