using System.Diagnostics;
using System.Globalization;
using Kommune.Contracts;
using Kommune.Platform.Tenancy;

namespace Kommune.Benchmarks;

/// <summary>As many municipalities as Norway has, idle, in one process, against two.</summary>
internal static class ManyBenchmarks
{
    private const int Many = 357;
    private const int Few = 2;
    private const int Rounds = 3;

    /// <param name="folder">An empty folder.</param>
    /// <param name="host">The host's assembly.</param>
    public static async Task<IReadOnlyList<Figure>> Run(string folder, string host)
    {
        var (few, many) = (Path.Combine(folder, "few"), Path.Combine(folder, "many"));
        foreach (var (data, count) in new[] { (few, Few), (many, Many) }) await Make(data, count, host);

        var (starts, memory, handles) = (new List<double>(), new List<double>(), 0);
        for (var round = 0; round < Rounds; round++)
        {
            var small = await Measure(few, host);
            var large = await Measure(many, host);
            starts.Add((large.Start - small.Start).TotalSeconds);
            memory.Add((large.Megabytes - small.Megabytes) / (Many - Few));
            handles = large.Handles;
        }
        return
        [
            new Figure($"Start with {Many} municipalities, longer than with two", Figure.Median(starts), 2, "s", ""),
            new Figure("Resident memory for each idle municipality", Figure.Median(memory), 1, "MB", $"{handles} file handles in all"),
        ];
    }

    private static async Task<(TimeSpan Start, double Megabytes, int Handles)> Measure(string data, string host)
    {
        await using var served = await Served.Start("Production", "m1.localhost", host, "--data", data, "--urls", "http://127.0.0.1:{0}");
        await Task.Delay(TimeSpan.FromSeconds(8)); // every municipality has been looked at for deliveries by then
        return (served.FirstPage, served.Megabytes, served.Handles);
    }

    private static async Task Make(string data, int count, string host)
    {
        var folder = new DataFolder(data);
        for (var number = 1; number <= count; number++)
            folder.Add(new Municipality
            {
                Key = $"m{number}",
                Name = $"Kommune {number}",
                Number = number.ToString("0000", CultureInfo.InvariantCulture),
                Language = "nb",
                Hosts = [$"m{number}.localhost"],
            });
        using var migrate = Process.Start(new ProcessStartInfo("dotnet", [host, "migrate", "--data", data]) { RedirectStandardOutput = true })!;
        _ = await migrate.StandardOutput.ReadToEndAsync();
        await migrate.WaitForExitAsync();
    }
}
