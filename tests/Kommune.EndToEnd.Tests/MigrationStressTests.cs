using Kommune.Testing;

namespace Kommune.EndToEnd.Tests;

/// <summary>Real processes that bring one database up at once, and one that is ended in the middle of a script.</summary>
internal sealed class MigrationStressTests
{
    [Test]
    public async Task Four_processes_at_once_on_an_empty_file_make_it_whole_and_whoever_comes_second_is_told()
    {
        await using var host = HostProcess.Prepare(TestModules.Folder);
        await WriteFiles(host);

        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.RunCommand("migrate")));

        Assert.That(codes, Has.Some.Zero.And.All.AnyOf(0, 2), host.Output);
        Assert.That(await host.RunCommand("migrate"), Is.Zero);
        Assert.That(await host.RunCommand("audit", "verify"), Is.Zero, host.Output);
    }

    [Test]
    public async Task Four_processes_at_once_on_an_empty_database_of_a_server_make_it_whole_together()
    {
        HostProcess[] hosts = [.. Enumerable.Range(0, 4).Select(_ => HostProcess.Prepare(TestModules.Folder))];
        try
        {
            ServerMunicipalities.Prepare(hosts[0].Data, "fjellhavn");
            ServerMunicipalities.MakeSecrets(hosts[0].Data);
            foreach (var other in hosts[1..]) ServerMunicipalities.CopyTo(hosts[0].Data, other.Data);

            var codes = await Task.WhenAll(hosts.Select(host => host.RunCommand("migrate")));

            Assert.That(codes, Is.All.Zero, string.Join('\n', hosts.Select(host => host.Output)));
            Assert.That(await hosts[3].RunCommand("audit", "verify"), Is.Zero, hosts[3].Output);
        }
        finally
        {
            foreach (var host in hosts) await host.DisposeAsync();
        }
    }

    [TestCase(1)]
    [TestCase(4)]
    [TestCase(20)]
    public async Task A_process_that_ends_inside_a_script_leaves_nothing_of_it_and_the_next_one_goes_on(int script)
    {
        await using var host = HostProcess.Prepare(TestModules.Folder);
        await WriteFiles(host);
        Assert.That(await host.TryStartAgain($"migrating:{script}"), Is.False, "it ends before it is ready");

        Assert.That(await host.RunCommand("migrate"), Is.Zero, host.Output);
        Assert.That(await host.RunCommand("audit", "verify"), Is.Zero, host.Output);
        await host.StartAgain();
    }

    private static async Task WriteFiles(HostProcess host)
    {
        var folder = Directory.CreateDirectory(Path.Combine(host.Data, "municipalities", "lillevik")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "municipality.json"),
            """{ "key": "lillevik", "name": "Lillevik kommune", "number": "9953", "language": "nb", "hosts": ["lillevik.localhost"] }""");
    }
}
