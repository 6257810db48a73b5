using System.Net;
using System.Net.Http.Json;
using Kommune.Platform.Demo;
using Kommune.Platform.Tenancy;
using Kommune.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests;

/// <summary>A database that cannot do its work: a calm answer, nothing half stored, and all as before when it can again.</summary>
internal sealed class AwayTests
{
    private const string Words = "Hei på deg, her er noen ord";

    [Test]
    public async Task On_a_full_disk_nothing_is_half_stored_and_writing_goes_on_when_there_is_room()
    {
        await using var host = await TestHost.With("sample");
        using var visitor = await host.LogIn("Våken Lanterne");
        await Leak(host, "pragma max_page_count = 1"); // SQLite takes it as: not one page more than there are

        var stored = 0;
        var answer = await Greet(visitor);
        for (; answer.StatusCode == HttpStatusCode.Created && stored < 3000; answer = await Greet(visitor)) stored++;

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(answer.Headers.RetryAfter, Is.Not.Null);
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("borte et øyeblikk").And.Contain("reference"));
        Assert.That(await Greetings(host), Is.EqualTo(stored), "what was acknowledged, and no more");
        Assert.That((await visitor.Get("/sample/greetings")).Status, Is.EqualTo(HttpStatusCode.OK), "reading goes on");

        await Leak(host, "pragma max_page_count = 1000000");
        Assert.That((await Greet(visitor)).StatusCode, Is.EqualTo(HttpStatusCode.Created));
        await host.Quiet();
        Assert.That(await host.Work(TestHost.Fjellhavn, services => services.Find<int>("select sum(greetings) from smp_day")), Is.EqualTo(stored + 1), "every event once");
    }

    [Test]
    public async Task A_file_that_became_read_only_gives_a_calm_page_with_a_reference_and_the_words_back()
    {
        await using var host = await TestHost.With("sample");
        using var visitor = await host.LogIn("Våken Lanterne");
        var form = await visitor.Get("/sample/greetings");
        await Leak(host, "pragma query_only = on");

        var answer = await visitor.Submit(form, new Dictionary<string, string> { ["Form.Words"] = Words });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable), answer.Text);
        Assert.That(answer.Text, Does.Contain("Tjenesten er borte et øyeblikk").And.Contain("Referanse:").And.Contain(Words));
        await Leak(host, "pragma query_only = off");
        Assert.That((await visitor.Submit(form, new Dictionary<string, string> { ["Form.Words"] = Words })).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Greetings(host), Is.EqualTo(1));
    }

    [Test]
    public async Task A_file_that_another_process_has_locked_is_waited_for_and_then_answered_calmly()
    {
        await using var host = await TestHost.With("sample");
        using var visitor = await host.LogIn("Våken Lanterne");
        await using var other = new SqliteConnection { ConnectionString = $"Data Source={Path.Combine(host.DataFolder, "municipalities", "fjellhavn", "fjellhavn.db")};Pooling=false" };
        await other.OpenAsync();
        await using (var held = await other.BeginTransactionAsync())
        {
            Assert.That((await Greet(visitor)).StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            var patient = Greet(visitor);
            await held.RollbackAsync();
            Assert.That((await patient).StatusCode, Is.EqualTo(HttpStatusCode.Created), "a lock that passes is nobody's trouble");
        }
        Assert.That(await Greetings(host), Is.EqualTo(1));
    }

    [Test]
    public async Task A_server_that_is_gone_or_silent_takes_only_its_own_municipality_with_it_and_is_found_again()
    {
        using var server = new OwnPostgres();
        var folder = new DataFolder(Directory.CreateTempSubdirectory("kommune-away-").FullName);
        foreach (var town in DemoMunicipalities.All)
            new MunicipalityFile
            {
                Municipality = town,
                Database = town.Key == TestHost.Fjellhavn ? new DatabaseChoice { Provider = Databases.Postgres, ConnectionString = server.ConnectionString } : new DatabaseChoice(),
            }.Write(folder.Configuration(town.Key));
        await using var host = await TestHost.Start(new TestHostOptions { Modules = ["sample"], DataFolder = folder.Root });
        using var here = await host.LogIn("Våken Lanterne");
        using var there = await host.LogIn("Klår Brytar", TestHost.Straumvag);
        Assert.That(await Ready(host), Is.EqualTo((HttpStatusCode.OK, "Healthy")));

        server.Stop();
        await IsAwayHereOnly(host, here, there);
        server.StartAgain();
        Assert.That((await Greet(here)).StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await Ready(host), Is.EqualTo((HttpStatusCode.OK, "Healthy")));

        server.Freeze();
        await IsAwayHereOnly(host, here, there);
        server.Thaw();
        Assert.That((await Greet(here)).StatusCode, Is.EqualTo(HttpStatusCode.Created));

        Assert.That(await Greetings(host), Is.EqualTo(2), "what was answered with 503 is not there");
        var tenant = host.Services.GetRequiredService<TenantDirectory>().Get(TestHost.Fjellhavn);
        server.Stop();
        tenant.TurnOff(PlatformMigrations.Platform, "away when the host started");
        await host.Services.GetRequiredService<Recovery>().RunOnce(CancellationToken.None);
        Assert.That(tenant.IsInService, Is.False);
        server.StartAgain();
        // Connections that the server has forgotten fail once each; it looks again every half minute.
        for (var look = 0; look < 5 && !tenant.IsInService; look++) await host.Services.GetRequiredService<Recovery>().RunOnce(CancellationToken.None);
        Assert.That(tenant.IsInService, Is.True);
        Assert.That((await Greet(here)).StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    private static async Task IsAwayHereOnly(TestHost host, Visitor here, Visitor there)
    {
        var page = await here.Get("/sample/greetings");
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable), page.Text);
        Assert.That(page.Text, Does.Contain("Tjenesten er borte et øyeblikk").And.Contain("Referanse:"));
        Assert.That((await Greet(here)).StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await Ready(host), Is.EqualTo((HttpStatusCode.OK, "Degraded")));
        var operations = await there.Get("/operations");
        Assert.That(operations.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(operations.Text, Does.Contain("Databasen svarar ikkje"));
    }

    /// <summary>What one user of a kept connection sets stays with it: the file for the next writer is as a disk or an operator would make it.</summary>
    private static Task Leak(TestHost host, string pragma) => host.Work(TestHost.Fjellhavn, async services =>
    {
        await using var command = await Connection(services, pragma);
        return await command.ExecuteScalarAsync();
    });

    private static async Task<System.Data.Common.DbCommand> Connection(IServiceProvider services, string pragma)
    {
        await services.Find<int>("select 1");
        var session = (Kommune.Platform.Data.DatabaseSession)typeof(Kommune.Platform.Data.UnitOfWork).GetField("_session", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .GetValue(services.GetRequiredService<Kommune.Platform.Data.UnitOfWork>())!;
        var command = Kommune.Platform.Data.Tables.Command(session.Connection, pragma);
        command.Transaction = session.Transaction;
        return command;
    }

    private static Task<HttpResponseMessage> Greet(Visitor visitor) => visitor.Http.PostAsync(new Uri("/api/sample/greetings", UriKind.Relative), JsonContent.Create(new { words = Words }));

    private static Task<int> Greetings(TestHost host) => host.Work(TestHost.Fjellhavn, services => services.Find<int>("select count(*) from smp_greeting"), canWrite: false);

    private static async Task<(HttpStatusCode, string)> Ready(TestHost host)
    {
        using var visitor = host.VisitNobody();
        using var answer = await visitor.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
