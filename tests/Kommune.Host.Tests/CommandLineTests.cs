using Kommune.Host.Commands;
using Kommune.Platform;
using Kommune.Platform.Tenancy;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests;

/// <summary>The command line as a script uses it: words on standard output, mistakes on standard error, an exit code.</summary>
[NonParallelizable]
internal sealed class CommandLineTests
{
    private string _data = null!;

    [SetUp]
    public void MakeFolder()
    {
        _data = Directory.CreateTempSubdirectory("kommune-cli-").FullName;
        Environment.SetEnvironmentVariable("Kommune__Modules", TestModules.Folder);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_data, recursive: true);

    [Test]
    public async Task A_municipality_is_added_gets_a_module_and_loses_it_again()
    {
        var added = await Run("municipality", "add", "lillevik", "--name", "Lillevik kommune", "--number", "9953", "--language", "nn", "--host", "lillevik.localhost");
        Assert.That((added.Code, added.Out), Is.EqualTo((ExitCode.Done, added.Out)).And.Matches<(int, string Out)>(result => result.Out.Contains("Lillevik kommune is added")));

        Assert.That((await Run("municipality", "enable", "lillevik", "individual-plans")).Out, Does.Contain("individual-plans is on in Lillevik kommune"));
        Assert.That((await Run("municipality", "list")).Out, Does.Contain("lillevik").And.Contain("individual-plans"));
        Assert.That((await Run("municipality", "disable", "lillevik", "individual-plans")).Out, Does.Contain("individual-plans is off"));
        Assert.That((await Run("municipality", "list")).Out, Does.Not.Contain("individual-plans"));
    }

    [Test]
    public async Task The_same_municipality_twice_is_refused_in_one_line()
    {
        string[] add = ["municipality", "add", "lillevik", "--name", "Lillevik kommune", "--number", "9953", "--host", "lillevik.localhost"];
        await Run(add);
        var again = await Run(add);
        Assert.That(again.Code, Is.EqualTo(ExitCode.Mistake));
        Assert.That(again.Error.Trim(), Does.Contain("already").And.Not.Contain("\n"));
    }

    [Test]
    public async Task A_broken_municipality_file_stops_the_start_and_names_file_and_property()
    {
        await Run("municipality", "add", "lillevik", "--name", "Lillevik kommune", "--number", "9953", "--host", "lillevik.localhost");
        var file = Path.Combine(_data, "municipalities", "lillevik", "municipality.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"nb\"", "\"da\"", StringComparison.Ordinal));

        var result = await Run("migrate");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Mistake));
        Assert.That(result.Error, Does.Contain(file).And.Contain("language"));
    }

    [Test]
    public async Task The_doctor_says_what_is_wrong()
    {
        var result = await Run("doctor");
        Assert.That(result.Code, Is.EqualTo(ExitCode.Failed));
        Assert.That(result.Out, Does.Contain("WRONG").And.Contain("no municipalities").And.Contain("No way to log in"));
    }

    [Test]
    public async Task Unknown_municipalities_and_modules_are_named()
    {
        Assert.That((await Run("municipality", "enable", "nowhere", "individual-plans")).Error, Does.Contain("'nowhere'"));
        await Run("municipality", "add", "lillevik", "--name", "Lillevik kommune", "--number", "9953", "--host", "lillevik.localhost");
        Assert.That((await Run("municipality", "enable", "lillevik", "no-such")).Error, Does.Contain("'no-such'"));
    }

    [Test]
    public async Task Modules_are_listed_with_their_state()
    {
        var result = await Run("module", "list");
        Assert.That(result.Out, Does.Match(@"individual-plans\s+1\.0\.0\s+Loaded"));
        Assert.That(result.Code, Is.EqualTo(ExitCode.Done));
    }

    [Test]
    public async Task A_dry_run_prints_the_sql_and_changes_nothing()
    {
        await Run("municipality", "add", "lillevik", "--name", "Lillevik kommune", "--number", "9953", "--host", "lillevik.localhost");
        File.Delete(Path.Combine(_data, "municipalities", "lillevik", "lillevik.db"));
        Assert.That((await Run("migrate", "--dry-run")).Out, Does.Contain("create table kp_person").IgnoreCase);
        Assert.That((await Run("doctor")).Out, Does.Contain("scripts are waiting"));
        Assert.That((await Run("migrate")).Code, Is.EqualTo(ExitCode.Done));
        Assert.That((await Run("audit", "verify")).Code, Is.EqualTo(ExitCode.Done));
    }

    [Test, Property("Rule", "R45")]
    public async Task The_read_log_is_exported_once_to_a_file_of_the_operators_own_that_the_separate_program_finds_whole()
    {
        await Run("municipality", "add", "lillevik", "--name", "Lillevik kommune", "--number", "9953", "--host", "lillevik.localhost");
        await Run("municipality", "enable", "lillevik", "individual-plans");
        await Run("audit", "verify");
        var file = Path.Combine(_data, "log.jsonl");

        Assert.That((await Run("audit", "export", "lillevik", "--to", file)).Out, Does.Contain("lillevik: 1 lines"));
        Assert.That((await Run("audit", "export", "lillevik", "--to", file)).Code, Is.EqualTo(ExitCode.Mistake), "an export is never written over");
        Assert.That((await Run("audit", "export", "nowhere", "--to", file)).Error, Does.Contain("'nowhere'"));
        if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));

        var key = Path.Combine(_data, "keys", "audit-signing.pub");
        Assert.That(AuditCheck(file, "--key", key), Is.Zero);
        Assert.That(AuditCheck(Path.Combine(_data, "municipalities", "lillevik", "lillevik.db"), "--key", key), Is.Zero);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("module-enabled", "module-disabled", StringComparison.Ordinal));
        Assert.That(AuditCheck(file, "--key", key), Is.EqualTo(ExitCode.Failed));
        Assert.That(AuditCheck(file, "--key", file), Is.EqualTo(ExitCode.Mistake));
        Assert.That(AuditCheck(), Is.EqualTo(ExitCode.Mistake));
    }

    [Test, Property("Rule", "R45")]
    public async Task The_read_log_is_checked_and_exported_beside_the_service_that_writes_it()
    {
        if (!TestDatabases.InFolder) Assert.Ignore("A server lets several in at any time.");
        await using var host = await TestHost.With("individual-plans");
        using var citizen = await host.LogIn("Stødig Måke");
        await citizen.Get("/");
        var verdict = await CommandLine.Run(host.DataFolder, "audit", "verify");
        Assert.That((verdict.Code, verdict.Error), Is.EqualTo((ExitCode.Done, "")), verdict.Out);
        Assert.That((await CommandLine.Run(host.DataFolder, "migrate")).Error, Does.Contain("another"), "what changes something still needs the file for itself");
        await citizen.Get("/");
        var file = Path.Combine(_data, "beside.jsonl");
        Assert.That((await CommandLine.Run(host.DataFolder, "audit", "export", "fjellhavn", "--to", file)).Code, Is.EqualTo(ExitCode.Done));

        var changed = await host.Work(TestHost.Fjellhavn, services => services.Execute("update kp_audit set action = 'read-less' where sequence = (select min(sequence) from kp_audit)", new { }));
        Assert.That(changed, Is.EqualTo(1));
        Assert.That((await CommandLine.Run(host.DataFolder, "audit", "verify")).Code, Is.EqualTo(ExitCode.Failed), "while the service runs");
    }

    [Test]
    public async Task What_was_given_up_is_listed_tried_again_and_skipped_with_a_reason()
    {
        await Run("municipality", "add", "lillevik", "--name", "Lillevik kommune", "--number", "9953", "--host", "lillevik.localhost");
        Assert.That(await Run("bus", "list", "lillevik"), Is.EqualTo((ExitCode.Done, "Nothing was given up.\n", "")));
        var (first, second) = (await GiveUp(), await GiveUp());

        var listed = await Run("bus", "list", "lillevik", "--subscriber", DeadDeliveries.Subscriber);
        Assert.That(listed.Code, Is.EqualTo(ExitCode.Failed), "something is wrong");
        Assert.That(listed.Out, Does.Contain($"{first:D} {DeadDeliveries.Subscriber} {DeadDeliveries.EventName}").And.Contain("1 wait behind it").And.Not.Contain(DeadDeliveries.Secret));
        Assert.That((await Run("bus", "list", "lillevik", "--event", "other.v1")).Code, Is.EqualTo(ExitCode.Done));

        Assert.That((await Run("bus", "skip", "lillevik", $"{first:D}", DeadDeliveries.Subscriber, "--reason", "no")).Code, Is.EqualTo(ExitCode.Mistake));
        Assert.That((await Run("bus", "skip", "lillevik", $"{first:D}", DeadDeliveries.Subscriber, "--reason", "The plan is gone.")).Code, Is.EqualTo(ExitCode.Done));
        Assert.That((await Run("bus", "replay", "lillevik", $"{first:D}", DeadDeliveries.Subscriber)).Code, Is.EqualTo(ExitCode.Failed), "it is not given up any more");
        Assert.That((await Run("bus", "replay", "lillevik", $"{second:D}", DeadDeliveries.Subscriber)).Out, Does.Contain("1 to be tried again"));
        await GiveUp();
        Assert.That((await Run("bus", "replay", "lillevik")).Code, Is.EqualTo(ExitCode.Mistake), "which?");
        Assert.That((await Run("bus", "replay", "lillevik", "--all")).Out, Does.Contain("1 to be tried again"));
        Assert.That((await Run("bus", "list", "lillevik")).Code, Is.EqualTo(ExitCode.Done));
        Assert.That((await Run("bus", "list", "nowhere")).Error, Does.Contain("'nowhere'"));
        Assert.That((await Run("bus", "--help")).Out, Does.Contain("list").And.Contain("replay").And.Contain("skip"));
        Assert.That((await Run("audit", "verify")).Code, Is.EqualTo(ExitCode.Done));
    }

    private async Task<Guid> GiveUp()
    {
        await using var host = KommuneHost.Create(_data, urls: null);
        var services = host.Application.Services;
        await using var scope = services.GetRequiredService<PlatformScopes>().Begin(services.GetRequiredService<TenantDirectory>().Get("lillevik"), canWrite: true);
        var dead = await DeadDeliveries.GiveUp(scope.Services);
        await scope.Work.Commit();
        return dead;
    }

    /// <summary>The separate program, started as what it is.</summary>
    private static int AuditCheck(params string[] arguments)
    {
        var program = typeof(Kommune.AuditCheck.AuditVerdict).Assembly;
        return (int)program.EntryPoint!.Invoke(null, [arguments])!;
    }

    private Task<(int Code, string Out, string Error)> Run(params string[] arguments) => CommandLine.Run(_data, arguments);
}
