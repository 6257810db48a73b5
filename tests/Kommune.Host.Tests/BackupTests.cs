using System.Text.RegularExpressions;
using Kommune.Host.Commands;
using Kommune.Platform.Backup;
using Kommune.Platform.Tenancy;
using Kommune.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests;

/// <summary>Backups of SQLite municipalities: taken while they are served, proved by restoring, refused beside other secrets.</summary>
[NonParallelizable]
internal sealed partial class BackupTests
{
    private string _data = null!;

    [SetUp]
    public void MakeFolder()
    {
        _data = Directory.CreateTempSubdirectory("kommune-backup-test-").FullName;
        Environment.SetEnvironmentVariable("Kommune__Modules", TestModules.Folder);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_data, recursive: true);

    [Test, Property("Rule", "R45")]
    public async Task A_backup_is_taken_while_the_service_writes_and_is_one_moments()
    {
        await using var host = await TestHost.With();
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var writing = Task.Run(async () =>
        {
            // Two rows or none: a copy that is of no one moment would have one.
            for (; !stop.IsCancellationRequested; begun.TrySetResult())
                await host.Work(TestHost.Fjellhavn, services => services.Execute(
                    "insert into kp_job_run (job, day, ran_at) values (@a, @day, @now), (@b, @day, @now)",
                    new { a = $"a{Guid.NewGuid():N}", b = $"b{Guid.NewGuid():N}", day = DateOnly.FromDateTime(DateTime.UnixEpoch), now = DateTimeOffset.UnixEpoch }));
        });
        await (await Task.WhenAny(begun.Task, writing));
        var taken = await CommandLine.Run(host.DataFolder, "backup", "fjellhavn");
        await stop.CancelAsync();
        await writing;

        Assert.That(taken.Code, Is.EqualTo(ExitCode.Done), taken.Error);
        var folder = Place().Match(taken.Out).Groups["place"].Value;
        var verified = await CommandLine.Run(host.DataFolder, "restore", folder, "--verify");
        Assert.That((verified.Code, verified.Out), Is.EqualTo((ExitCode.Done, verified.Out)).And.Matches<(int, string Out)>(result => result.Out.Contains("whole. ")));
        var rows = BackupManifest.Read(folder).Tables["kp_job_run"];
        Assert.That(rows, Is.Positive);
        Assert.That(rows % 2, Is.Zero);

        var refused = await CommandLine.Run(host.DataFolder, "restore", folder);
        Assert.That(refused.Code, Is.EqualTo(ExitCode.Mistake), "the service runs on it");
        Assert.That(refused.Error, Does.Contain("in use by another process"));
        if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(folder), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Test, Property("Rule", "R45")]
    public async Task A_restored_municipality_is_as_it_was_then_its_read_log_is_whole_and_what_was_there_is_kept()
    {
        await Add();
        var backup = await Backup();
        await Run("municipality", "disable", "lillevik", "individual-plans");
        Assert.That((await Run("municipality", "list")).Out, Does.Not.Contain("individual-plans"));

        var restored = await Run("restore", backup);

        Assert.That(restored.Code, Is.EqualTo(ExitCode.Done), restored.Error);
        Assert.That((await Run("municipality", "list")).Out, Does.Contain("individual-plans"));
        Assert.That((await Run("audit", "verify")).Out, Does.Contain("lillevik: 2 lines, whole"), "one line of the backup, one that it was restored");
        Assert.That((await Run("doctor")).Out, Does.Contain("platform is up to date").And.Not.Contain("scripts are waiting"));
        Assert.That(Directory.GetFiles(Path.Combine(_data, "municipalities", "lillevik"), "lillevik.db.before-*"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_backup_that_was_changed_is_found_out_and_not_restored()
    {
        await Add();
        var backup = await Backup();
        var file = Path.Combine(backup, Backups.DatabaseFile);
        await using (var connection = new SqliteConnection { ConnectionString = $"Data Source={file};Pooling=false" })
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "update kp_audit set action = 'nothing-at-all'; delete from kp_module; pragma wal_checkpoint(truncate)";
            await command.ExecuteNonQueryAsync();
        }
        Assert.That((await Run("restore", backup, "--verify")).Out, Does.Contain("database.db is not as it was written"));

        // Whoever changes the file can also write its new hash; then what is in it tells.
        var manifest = BackupManifest.Read(backup);
        (manifest with { Files = new Dictionary<string, string>(manifest.Files) { [Backups.DatabaseFile] = Backups.Hash(file) } }).Write(backup);
        var verified = await Run("restore", backup, "--verify");
        Assert.That(verified.Code, Is.EqualTo(ExitCode.Failed));
        Assert.That(verified.Out, Does.Contain("NOT WHOLE").And.Contain("kp_module has 0 rows and had 1").And.Contain("The read log"));

        var refused = await Run("restore", backup);
        Assert.That(refused.Code, Is.EqualTo(ExitCode.Mistake));
        Assert.That((await Run("municipality", "list")).Out, Does.Contain("individual-plans"), "nothing was changed");
    }

    [Test]
    public async Task Data_beside_other_secrets_than_it_was_written_with_is_refused_until_they_are_put_back()
    {
        await Add();
        var backup = await Backup();
        var elsewhere = Directory.CreateTempSubdirectory("kommune-elsewhere-").FullName;
        try
        {
            var refused = await CommandLine.Run(elsewhere, "restore", backup);
            Assert.That(refused.Code, Is.EqualTo(ExitCode.Mistake));
            Assert.That(refused.Error, Does.Contain("keys/national-id.key").And.Contain("keys/audit-signing.key"));
            Assert.That(Directory.Exists(Path.Combine(elsewhere, "municipalities", "lillevik")) && Directory.GetFiles(Path.Combine(elsewhere, "municipalities", "lillevik"), "*.db").Length > 0, Is.False);

            // By hand, past the command.
            var place = Directory.CreateDirectory(Path.Combine(elsewhere, "municipalities", "lillevik")).FullName;
            File.Copy(Path.Combine(backup, Backups.DatabaseFile), Path.Combine(place, "lillevik.db"));
            File.Copy(Path.Combine(backup, DataFolder.FileName), Path.Combine(place, DataFolder.FileName));
            Assert.That((await CommandLine.Run(elsewhere, "doctor")).Out, Does.Match("WRONG  .*keys/national-id.key"));
            var started = await CommandLine.Run(elsewhere, "migrate");
            Assert.That((started.Code, started.Out), Is.EqualTo((ExitCode.Failed, started.Out)).And.Matches<(int, string Out)>(result => result.Out.Contains("keys/national-id.key")));

            foreach (var key in Directory.GetFiles(Path.Combine(_data, "keys"))) File.Copy(key, Path.Combine(elsewhere, "keys", Path.GetFileName(key)), overwrite: true);
            Assert.That((await CommandLine.Run(elsewhere, "migrate")).Code, Is.EqualTo(ExitCode.Done));
            Assert.That((await CommandLine.Run(elsewhere, "doctor")).Out, Does.Contain("platform is up to date").And.Not.Contain("national-id.key"));
            Assert.That((await CommandLine.Run(elsewhere, "audit", "verify")).Code, Is.EqualTo(ExitCode.Done));
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    [Test]
    public async Task A_nights_backup_is_proved_shown_to_the_operator_and_the_oldest_go()
    {
        await using var host = await TestHost.Start(new TestHostOptions { Adjust = builder => builder.Configuration["Kommune:Backup:Keep"] = "2" });
        var tenant = host.Services.GetRequiredService<TenantDirectory>().Get(TestHost.Fjellhavn);
        using var operatorHere = await host.LogIn("Tydelig Skilt");
        Assert.That((await operatorHere.Get("/operations")).Text, Does.Contain("Ingen kopi er tatt ennå"));

        for (var night = 0; night < 3; night++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.That((await host.Services.GetRequiredService<RestoreProofs>().Run(tenant, CancellationToken.None)).IsWhole, Is.True);
        }

        Assert.That((await operatorHere.Get("/operations")).Text, Does.Contain("Kan brukes").And.Contain("the read log").And.Not.Contain("kan ikke brukes"));
        var kept = Directory.GetDirectories(Path.Combine(host.DataFolder, "backups", "fjellhavn"));
        Assert.That(kept, Has.Length.EqualTo(2));

        // The disk for backups is gone: said, and what is there stays.
        Directory.Delete(Path.Combine(host.DataFolder, "backups"), recursive: true);
        await File.WriteAllTextAsync(Path.Combine(host.DataFolder, "backups"), "a file where a folder was");
        Assert.That((await host.Services.GetRequiredService<RestoreProofs>().Run(tenant, CancellationToken.None)).IsWhole, Is.False);
        Assert.That((await operatorHere.Get("/operations")).Text, Does.Contain("Den siste kopien kan ikke brukes"));
    }

    [Test]
    public void Nights_begin_at_half_past_two_in_norway_also_when_clocks_change()
    {
        Assert.That(BackupNights.UntilNext(new DateTimeOffset(2026, 11, 21, 22, 0, 0, TimeSpan.Zero)), Is.EqualTo(TimeSpan.FromHours(3.5)));
        Assert.That(BackupNights.UntilNext(new DateTimeOffset(2026, 3, 29, 0, 0, 0, TimeSpan.Zero)), Is.EqualTo(TimeSpan.FromHours(1.5)), "half past three, for there is no half past two");
    }

    private async Task Add()
    {
        await Run("municipality", "add", "lillevik", "--name", "Lillevik kommune", "--number", "9953", "--host", "lillevik.localhost");
        await Run("municipality", "enable", "lillevik", "individual-plans");
    }

    private async Task<string> Backup()
    {
        var taken = await Run("backup");
        Assert.That(taken.Code, Is.EqualTo(ExitCode.Done), taken.Error);
        return Place().Match(taken.Out).Groups["place"].Value;
    }

    private Task<(int Code, string Out, string Error)> Run(params string[] arguments) => CommandLine.Run(_data, arguments);

    [GeneratedRegex("in (?<place>/.*)\n")]
    private static partial Regex Place();
}
