using System.Net;
using System.Text.RegularExpressions;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.BtiGuide.Tests;

/// <summary>The way to child welfare: a phone and a link, and a number of a month and a unit (R67, R68).</summary>
internal sealed partial class SafetyPathTests
{
    [Test, Property("Rule", "R68")]
    public void There_is_no_room_for_words_on_the_safety_path()
    {
        using var file = new StreamReader(typeof(BtiGuideModule).Assembly.GetManifestResourceStream("migrations/0002_wonder_notes.sql")!);
        var table = SafetyTable().Match(file.ReadToEnd()).Groups["columns"].Value;
        var columns = Column().Matches(table).Select(column => column.Groups["type"].Value).ToList();
        Assert.That(columns, Is.EqualTo(new[] { "date", "id", "int" }), "month, unit and number: nothing that can hold a word or a moment");
    }

    [Test, Property("Rule", "R68")]
    public async Task Going_to_child_welfare_changes_nothing_but_the_number_of_the_month()
    {
        await using var host = await TestHost.With("bti-guide");
        var writer = await host.LogIn("Lun Peis");
        var address = await WonderNoteTests.Write(writer);
        var page = await writer.Get(address);
        Assert.That(page.Form("child-welfare").Fields.Select(field => field.Key).Where(field => !field.StartsWith('_')), Is.Empty, "nothing can be typed");

        var before = await Traces(host);
        var shown = await writer.Submit(page, new Dictionary<string, string> { ["Form.Reason"] = "hemmelig" }, "child-welfare");
        Assert.That(shown.Html, Does.Contain("tel:112").And.Contain("68050017").And.Contain("https://www.bufdir.no/barnevern/").And.Not.Contain("<textarea"));
        Assert.That(await Traces(host), Is.EqualTo(before), "neither the note, the log, a task, a notice nor the list of what was sent tells of it");
        Assert.That(await Uses(host), Is.EqualTo(1));
        await writer.Submit(await writer.Get(address), new Dictionary<string, string>(), "child-welfare");
        Assert.That(await Uses(host), Is.EqualTo(2));
    }

    [Test, Property("Rule", "R68")]
    public async Task Nobody_else_adds_to_the_number()
    {
        await using var host = await TestHost.With("bti-guide");
        var writer = await host.LogIn("Lun Peis");
        var page = await writer.Get(await WonderNoteTests.Write(writer));
        var other = await host.LogIn("Klar Tavle");
        var own = await other.Get(await WonderNoteTests.Write(other));
        var refused = await other.Submit(own, own.Form("child-welfare") with { Action = page.Address }, new Dictionary<string, string>());
        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await Uses(host), Is.Zero);
    }

    [Test, Property("Rule", "R68")]
    public async Task The_numbers_are_for_the_owner_of_the_guide_by_whole_years_and_never_small()
    {
        await using var host = await TestHost.With("bti-guide");
        await host.Work(TestHost.Fjellhavn, async services =>
        {
            var work = services.GetRequiredService<IUnitOfWork>();
            foreach (var (month, uses) in new[] { (new DateOnly(2024, 3, 1), 4), (new DateOnly(2025, 3, 1), 3), (new DateOnly(2025, 9, 1), 37), (new DateOnly(2026, 2, 1), 91) })
                await work.Execute("insert into bti_safety_path (month, unit_id, uses) select @month, id, @uses from kp_org_unit where kind = 'kindergarten' and name like 'Sol%'", new { month, uses });
            return 0;
        });
        const string page = "/bti-guide/wonder/child-welfare/numbers";
        var text = (await (await host.LogIn("Skarp Linse")).Get(page)).Text;
        Assert.That(text, Does.Contain("2025 40").And.Contain("2024 Færre enn 5").And.Not.Contain("2026 ").And.Not.Contain("91").And.Not.Contain("Solsikkebakken").And.Not.Contain(" 4 "));
        foreach (var name in new[] { "Lun Peis", "Bred Planke", "Ryddig Kalender", "Tydelig Skilt", "Stødig Måke" })
            Assert.That((await (await host.LogIn(name)).Get(page)).Status, Is.EqualTo(HttpStatusCode.Forbidden), name);
    }

    private static Task<long> Uses(TestHost host) => host.Work(TestHost.Fjellhavn, services =>
        services.GetRequiredService<IUnitOfWork>().Find<long>("select coalesce(sum(uses), 0) from bti_safety_path"));

    private static Task<(int Log, int Tasks, int Notices, int Posts, int Versions)> Traces(TestHost host) => host.Work(TestHost.Fjellhavn, async services =>
    {
        var work = services.GetRequiredService<IUnitOfWork>();
        return (await work.Find<int>("select count(*) from kp_audit"), await work.Find<int>("select count(*) from kp_task"),
            await work.Find<int>("select count(*) from kp_notice"),
            await work.Find<int>("select count(*) from kp_once"), await work.Find<int>("select sum(version) from bti_wonder_note where outcome is null"));
    });

    [GeneratedRegex(@"create table bti_safety_path \((?<columns>.*?)\n\);", RegexOptions.Singleline)]
    private static partial Regex SafetyTable();

    [GeneratedRegex(@"^\s+\w+ \{\{(?<type>\w+)\}\}", RegexOptions.Multiline)]
    private static partial Regex Column();
}
