using System.Collections.Concurrent;
using Kommune.Platform.Tenancy;

namespace Kommune.Testing;

/// <summary>
/// Data folders of a host that has started once, migrated and loaded the demo. A test gets a copy: loading the demo anew for each one took most of the run.
/// </summary>
internal static class PreparedFolders
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Folders = new();
    private static readonly ConcurrentBag<string> Made = [];

    static PreparedFolders() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var folder in Made) Directory.Delete(folder, recursive: true);
    };

    /// <summary>A folder of the test's own, as a host with these options leaves it when it has started once and stopped.</summary>
    /// <param name="start">Starts a host on a new, empty folder.</param>
    public static async Task<string> Copy(TestHostOptions options, FakeClock clock, Func<string, FakeClock, Task<TestHost>> start)
    {
        var kind = $"{string.Join(' ', options.Modules ?? ["the demo's own"])}|{options.ModulesFolder}|{clock.GetUtcNow():O}";
        var prepared = await Folders.GetOrAdd(kind, _ => new(() => Prepare(clock.GetUtcNow(), start))).Value;
        var copy = NewFolder();
        foreach (var folder in Directory.GetDirectories(prepared, "*", SearchOption.AllDirectories)) Directory.CreateDirectory(folder.Replace(prepared, copy, StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(prepared, "*", SearchOption.AllDirectories)) File.Copy(file, file.Replace(prepared, copy, StringComparison.Ordinal));
        TestDatabases.Copy(new DataFolder(copy));
        return copy;
    }

    /// <summary>A folder that is there until the run ends.</summary>
    public static string NewLastingFolder()
    {
        var folder = NewFolder();
        Made.Add(folder);
        return folder;
    }

    public static string NewFolder() => Directory.CreateTempSubdirectory("kommune-test-").FullName;

    private static async Task<string> Prepare(DateTimeOffset now, Func<string, FakeClock, Task<TestHost>> start)
    {
        var clock = new FakeClock();
        clock.Set(now);
        var folder = NewLastingFolder();
        var host = await start(folder, clock);
        await host.Quiet();
        await host.Stop();
        return folder;
    }
}
