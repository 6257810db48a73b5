using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Kommune.Benchmarks;

/// <summary>The promises of size and speed, measured on the built host. What is compared takes turns in the same run, so that a busy machine is busy for both.</summary>
internal static partial class HostBenchmarks
{
    private const string Town = "fjellhavn.localhost";
    private const int StartRounds = 7;
    private const int LoadRounds = 5;

    // A page costs less than the clock of a process can tell from the next one: many rounds, and the median.
    private const int FileRounds = 25;
    private const int Requests = 800;

    // The compiler has done its best with the page after some 8,000 requests; before that one measures the compiler.
    private const int WarmUps = 10;
    private const int AtOnce = 16;

    internal static readonly string Host = typeof(HostBenchmarks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "HostAssembly").Value!;
    private static readonly string Self = typeof(HostBenchmarks).Assembly.Location;

    /// <param name="data">A folder for, or with, the demo's municipalities.</param>
    /// <param name="wanted">Whether a section is asked for.</param>
    public static async Task<IReadOnlyList<Figure>> Run(string data, Predicate<string> wanted)
    {
        var (citizen, coordinator) = await Sessions(data);
        var figures = new List<Figure>();
        if (wanted("start")) figures.Add(await Start(data));
        await using var host = await Serve(data);
        if (wanted("memory"))
        {
            await Task.Delay(TimeSpan.FromSeconds(5));
            figures.Add(new Figure("Resident memory, idle after the first page", host.Megabytes, 130, "MB", ""));
        }
        if (wanted("bytes")) figures.Add(await Bytes(host, citizen));
        if (wanted("page")) figures.Add(await Cpu(host, data, coordinator));
        if (wanted("guide")) figures.Add(await Guide(host));
        return figures;
    }

    /// <summary>The demo's login is for Development only; its cookies are good for the real thing on the same data folder.</summary>
    private static async Task<(string Citizen, string Coordinator)> Sessions(string data)
    {
        await using var host = await Served.Start("Development", Town, Host, "--data", data, "--urls", "http://127.0.0.1:{0}");
        return (await LogIn(host, "Stødig Måke"), await LogIn(host, "Våken Lanterne"));
    }

    private static async Task<string> LogIn(Served host, string name)
    {
        using var visitor = host.Visit(Town);
        await visitor.LogIn(name);
        return visitor.Cookies;
    }

    private static Task<Served> Serve(string data) => Served.Start("Production", Town, Host, "--data", data, "--urls", "http://127.0.0.1:{0}");

    private static async Task<Figure> Start(string data)
    {
        var host = new List<double>();
        var empty = new List<double>();
        for (var round = 0; round < StartRounds; round++)
        {
            await using (var one = await Served.Start("Production", "localhost", Self, "--empty-app", "http://127.0.0.1:{0}")) empty.Add(one.FirstPage.TotalMilliseconds);
            await using (var one = await Serve(data)) host.Add(one.FirstPage.TotalMilliseconds);
        }
        return new Figure("Start to first page, against an empty ASP.NET Core app", Figure.Median(host) / Figure.Median(empty), 3, "×", $"{Figure.Median(host):0} ms, {Figure.Median(empty):0} ms");
    }

    private static async Task<Figure> Bytes(Served host, string cookies)
    {
        using var browser = host.Visit(Town, cookies);
        var html = await browser.Get("/", compressed: true);
        var markup = Encoding.UTF8.GetString(await browser.Get("/"));
        var files = 0;
        foreach (var address in Assets().Matches(markup).Select(match => match.Groups["address"].Value).Distinct()) files += (await browser.Get(address, compressed: true)).Length;
        return new Figure("A citizen's first page over the wire, the font apart", (html.Length + files) / 1000.0, 50, "kB", $"page {html.Length / 1000.0:0.0}, styles and script {files / 1000.0:0.0}");
    }

    private static async Task<Figure> Cpu(Served host, string data, string cookies)
    {
        var database = Path.Combine(data, "municipalities", "fjellhavn", "fjellhavn.db");
        var plan = await PlanOf(database, "Leende", "Måke");
        using var coordinator = host.Visit(Town, cookies);
        var bytes = (await coordinator.Get(plan.Address)).Length;
        await using var bare = await Served.Start("Production", "localhost", Self, "--bare-app", "http://127.0.0.1:{0}", database, plan.Id, $"{bytes}");
        using var anybody = bare.Visit("localhost");

        for (var round = 0; round < WarmUps; round++)
        {
            await Load(host, coordinator, plan.Address);
            await Load(bare, anybody, "/");
        }
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var round = 0; round < LoadRounds; round++)
        {
            ours.Add(await Load(host, coordinator, plan.Address));
            theirs.Add(await Load(bare, anybody, "/"));
        }
        return new Figure("Processor time of a plan page, against a bare endpoint", Figure.Median(ours) / Figure.Median(theirs), 6, "×", $"{Figure.Median(ours):0.00} ms, {Figure.Median(theirs):0.00} ms, {bytes / 1000.0:0} kB each");
    }

    /// <summary>A page of the action guide for somebody who is not logged in, against the same bytes as a file.</summary>
    private static async Task<Figure> Guide(Served host)
    {
        const string step = "/bti-guide/steps/0.1";
        using var reader = host.Visit(Town);
        var page = await reader.Get(step);
        var folder = Directory.CreateTempSubdirectory("kommune-benchmark-page-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "page.html"), page);
            await using var files = await Served.Start("Production", "localhost", Self, "--file-app", "http://127.0.0.1:{0}", folder.FullName);
            using var anybody = files.Visit("localhost");
            for (var round = 0; round < WarmUps; round++)
            {
                await Load(host, reader, step);
                await Load(files, anybody, "/page.html");
            }
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var round = 0; round < FileRounds; round++)
            {
                ours.Add(await Load(host, reader, step));
                theirs.Add(await Load(files, anybody, "/page.html"));
            }
            var ratio = Figure.Median(ours.Zip(theirs, (copy, file) => copy / file));
            return new Figure("Processor time of a page of the guide, against the same page as a file", ratio, 1.3, "×", $"{Figure.Median(ours):0.000} ms, {Figure.Median(theirs):0.000} ms, {page.Length / 1000.0:0} kB each");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Milliseconds of processor time the server used for one request.</summary>
    private static async Task<double> Load(Served server, Visitor visitor, string address)
    {
        var left = Requests;
        var before = server.Cpu;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0) await visitor.Get(address);
        }));
        return (server.Cpu - before).TotalMilliseconds / Requests;
    }

    private static async Task<(string Id, string Address)> PlanOf(string database, string givenName, string familyName)
    {
        await using var connection = new SqliteConnection { ConnectionString = new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString() };
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select i.id from ip_plan i join kp_person p on p.id = i.subject_id where p.given_name = @givenName and p.family_name = @familyName order by i.id desc";
        command.Parameters.AddWithValue("@givenName", givenName);
        command.Parameters.AddWithValue("@familyName", familyName);
        var id = await command.ExecuteScalarAsync() as string ?? throw new InvalidOperationException($"The demo has no plan of {givenName} {familyName}.");
        return (id, $"/individual-plans/plans/{id}");
    }

    [GeneratedRegex("""(?:<link rel="stylesheet" href|<script src)="(?<address>[^"]+)""")]
    private static partial Regex Assets();
}
