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
