using System.Diagnostics.CodeAnalysis;
using Kommune.Migrations;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kommune.Platform.Tests.Tenancy;

internal sealed class PlatformMigrationsTests : TenancyTests
{
    private TenantDirectory _tenants = null!;
    private Tenant _tenant = null!;

    [SetUp]
    public void Open()
    {
        Write(Fjellhavn, Storvik);
        _tenants = TenantDirectory.Open(Data);
        _tenant = _tenants.Get("fjellhavn");
    }

    [TearDown]
    public ValueTask Close() => _tenants.DisposeAsync();

    [Test]
    public async Task A_new_municipality_gets_the_platforms_tables_once()
    {
        var migrations = Migrations();
        var status = (await migrations.Status(_tenant)).Single();
        Assert.That(status.Pending, Does.Contain("0005_host.sql"));
        Assert.That(await migrations.DryRun(_tenant), Does.Contain("create table kp_module").And.Not.Contain("{{"));

        var first = (await migrations.Run(_tenant)).Single();
        Assert.That(first.Failure, Is.Null);
        Assert.That(first.Area, Is.EqualTo("platform"));
        Assert.That(first.Applied, Is.EqualTo(status.Pending));
        Assert.That(first.Pending, Is.Empty);

        Assert.That((await migrations.Run(_tenant)).Single().Applied, Is.Empty);
    }

    [Test]
    public async Task All_municipalities_get_the_platforms_tables()
    {
        var reports = await Migrations().Run(_tenants);
        Assert.That(reports.Select(report => report.Municipality), Is.EqualTo(["fjellhavn", "storvik"]));
        Assert.That(reports, Has.All.Matches<AreaReport>(report => report!.Failure is null && report.Applied.Count > 0));
    }

    [Test]
    public async Task A_module_gets_its_tables_only_where_it_is_switched_on()
    {
        var migrations = Migrations(Notes());
        await migrations.Run(_tenants);
        await Switch("notes", on: true);

        var reports = await migrations.Run(_tenants);

        Assert.That(reports.Where(report => report.Area == "notes").Select(report => (report.Municipality, report.Applied.Count)), Is.EqualTo([("fjellhavn", 1)]));
        Assert.That(_tenant.EnabledModules, Is.EqualTo(["notes"]));
        Assert.That(_tenant.Context.EnabledModules, Is.EqualTo(["notes"]));
        Assert.That(_tenants.Get("storvik").EnabledModules, Is.Empty);
    }

    [Test]
    public async Task A_module_that_is_switched_off_keeps_its_tables()
    {
        var migrations = Migrations(Notes());
        await migrations.Run(_tenant);
        await Switch("notes", on: true);
        await migrations.Run(_tenant);
        await Switch("notes", on: false);
        await migrations.Run(_tenant);

        Assert.That(_tenant.EnabledModules, Is.Empty);
        await using var unit = _tenant.Database.Begin(canWrite: false);
        Assert.That(await unit.Find<long>("select count(*) from nt_note"), Is.Zero);
    }

    [Test]
    public async Task A_module_whose_script_fails_is_off_here_with_the_reason_and_the_others_go_on()
    {
        var broken = Module("broken", "br_", ("0001_first.sql", "create table br_first (id {{id}});"), ("0002_second.sql", "insert into br_nowhere values (1);"));
        await Migrations().Run(_tenants);
        await Switch("broken", on: true);
        await Switch("notes", on: true);

        var reports = await Migrations(broken, Notes()).Run(_tenant);

        var report = reports.Single(report => report.Area == "broken");
        Assert.That(report.Applied, Is.EqualTo(["0001_first.sql"]));
        Assert.That(report.Pending, Is.EqualTo(["0002_second.sql"]));
        Assert.That(report.Failure, Does.Contain("broken/0002_second.sql").And.Contain("br_nowhere"));
        Assert.That(_tenant.EnabledModules, Is.EqualTo(["notes"]));
        Assert.That(_tenant.Troubles["broken"], Is.EqualTo(report.Failure));
        Assert.That(_tenant.IsInService, Is.True);

        var mended = Module("broken", "br_", ("0001_first.sql", "create table br_first (id {{id}});"), ("0002_second.sql", "insert into br_first values ('x');"));
        await Migrations(mended, Notes()).Run(_tenant);
        Assert.That(_tenant.EnabledModules, Is.EquivalentTo(["broken", "notes"]));
        Assert.That(_tenant.Troubles, Is.Empty);
    }

    [Test]
    public async Task Scripts_that_cannot_be_read_are_the_modules_trouble_only()
    {
        await Migrations().Run(_tenant);
        await Switch("broken", on: true);
        var broken = new ModuleScripts(new MigrationArea("broken", ["br_"]), () => [new MigrationScript("broken", "first.sql", "")]);

        var reports = await Migrations(broken).Run(_tenant);

        Assert.That(reports.Single(report => report.Area == "broken").Failure, Does.StartWith("first.sql: a script is named"));
        Assert.That(_tenant.EnabledModules, Is.Empty);
    }

    [Test]
    public async Task A_database_that_cannot_be_opened_puts_that_municipality_out_of_service_and_no_other()
    {
        await File.WriteAllTextAsync(Data.Database("fjellhavn"), new string('x', 10_000));
        var reports = await Migrations().Run(_tenants);

        Assert.That(reports.Single(report => report.Municipality == "fjellhavn").Failure, Does.Contain("not a database"));
        Assert.That(_tenant.IsInService, Is.False);
        Assert.That(_tenants.Get("storvik").IsInService, Is.True);
    }

    [Test]
    public async Task A_script_that_takes_away_waits_while_a_host_of_another_version_is_alive()
    {
        var later = Module("notes", "nt_", ("0001_note.sql", "create table nt_note (id {{id}} not null primary key);"), ("0002_away.contract.sql", "drop table nt_note;"));
        await Migrations(Notes()).Run(_tenant);
        await Switch("notes", on: true);
        await Migrations(Notes()).Run(_tenant);
        using var presence = new HostPresence(_tenants, Data, TimeProvider.System, NullLogger<HostPresence>.Instance);
        await presence.Tell(_tenant);
        await Change("insert into kp_host (name, version, seen_at) values ('other/1', '0.9', @now)");

        var report = (await Migrations(later).Run(_tenant)).Single(report => report.Area == "notes");
        Assert.That((report.Failure, report.Applied.Count, report.Pending.Count), Is.EqualTo(((string?)null, 0, 1)));
        Assert.That(_tenant.EnabledModules, Is.EqualTo(["notes"]), "the program works with and without it");

        // This host's own place, and one that has not been seen for long, hold nothing back.
        await Change("update kp_host set seen_at = @long_ago where name = 'other/1'");
        Assert.That((await Migrations(later).Run(_tenant)).Single(one => one.Area == "notes").Applied, Is.EqualTo(["0002_away.contract.sql"]));
    }

    [Test]
    public async Task A_module_can_be_migrated_before_it_is_switched_on()
    {
        var migrations = Migrations(Notes());
        await migrations.Run(_tenant);
        Assert.That((await migrations.Run(_tenant, "notes")).Applied, Is.EqualTo(["0001_note.sql"]));
        Assert.That(_tenant.EnabledModules, Is.Empty);
    }

    [Test]
    public async Task Whoever_holds_the_set_of_modules_sees_no_change_in_it()
    {
        _tenant.Choose(["notes"]);
        var before = _tenant.EnabledModules;
        _tenant.Choose(["notes", "other"]);
        Assert.That(before, Is.EqualTo(["notes"]));
        Assert.That(_tenant.EnabledModules, Is.EquivalentTo(["notes", "other"]));
        await Task.CompletedTask;
    }

    private static PlatformMigrations Migrations(params ModuleScripts[] modules) =>
        new(modules, TimeProvider.System, NullLogger<PlatformMigrations>.Instance);

    private static ModuleScripts Notes() => Module("notes", "nt_", ("0001_note.sql", "create table nt_note (id {{id}} not null primary key);"));

    private static ModuleScripts Module(string id, string prefix, params (string File, string Sql)[] scripts) =>
        new(new MigrationArea(id, [prefix]), () => [.. scripts.Select(script => new MigrationScript(id, script.File, script.Sql))]);

    private async Task Change([ConstantExpected] string sql)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var unit = _tenant.Database.Begin(canWrite: true);
        await unit.Execute(sql, new { now, long_ago = now - HostPresence.Patience - TimeSpan.FromMinutes(1) });
        await unit.Commit();
    }

    private async Task Switch(string module, bool on)
    {
        await using var unit = _tenant.Database.Begin(canWrite: true);
        await new EnabledModules(unit, TimeProvider.System).Set(module, on, "test");
        await unit.Commit();
    }
}
