using Kommune.Contracts;
using Kommune.Platform.Data;

namespace Kommune.Benchmarks;

/// <summary>The first page of the list of logs in a municipality that has a hundred times as many: for the holder of sixty, and for a leader whose unit has them all.</summary>
internal static class LogBenchmarks
{
    private const string Town = "fjellhavn.localhost";
    private const string Page = "/stafettlogg/logs";
    private const string Holder = "Lun Peis";
    private const string Leader = "Bred Planke";
    private const int Few = 200;
    private const int Many = 20_000;
    private const int Held = 60;
    private const int WarmUps = 8;
    private const int Rounds = 9;
    private const int Requests = 60;

    /// <param name="folder">An empty folder.</param>
    /// <param name="host">The host's assembly.</param>
    public static async Task<IReadOnlyList<Figure>> Run(string folder, string host)
    {
        var (small, large) = (Path.Combine(folder, "small"), Path.Combine(folder, "large"));
        var sessions = new Dictionary<(string Data, string Who), string>();
        foreach (var (data, count) in new[] { (small, Few), (large, Many) })
        {
            await using (var demo = await Served.Start("Development", Town, host, "--data", data, "--urls", "http://127.0.0.1:{0}"))
                foreach (var who in new[] { Holder, Leader })
                {
                    using var visitor = demo.Visit(Town);
                    await visitor.LogIn(who);
                    sessions[(data, who)] = visitor.Cookies;
                }
            await Fill(Path.Combine(data, "municipalities", "fjellhavn", "fjellhavn.db"), count);
        }
        await using var few = await Served.Start("Production", Town, host, "--data", small, "--urls", "http://127.0.0.1:{0}");
        await using var many = await Served.Start("Production", Town, host, "--data", large, "--urls", "http://127.0.0.1:{0}");
        return
        [
            await Measure($"First page of {Held} held logs among {Many:N0}, against {Few}", few, many, sessions[(small, Holder)], sessions[(large, Holder)]),
            await Measure($"First page of a leader's {Many:N0} logs, against {Few}", few, many, sessions[(small, Leader)], sessions[(large, Leader)]),
        ];
    }

    private static async Task<Figure> Measure(string name, Served few, Served many, string fewCookies, string manyCookies)
    {
        using var one = few.Visit(Town, fewCookies);
        using var other = many.Visit(Town, manyCookies);
        var (small, large) = (new List<double>(), new List<double>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var (less, more) = (await Load(few, one), await Load(many, other));
            if (round < 0) continue; // the compiler's rounds
            small.Add(less);
            large.Add(more);
        }
        return new Figure(name, Figure.Median(large.Zip(small, (more, less) => more / less)), 1.5, "×", $"{Figure.Median(large):0.0} ms, {Figure.Median(small):0.0} ms");
    }

    /// <summary>Milliseconds of processor time for one page.</summary>
    private static async Task<double> Load(Served server, Visitor visitor)
    {
        var before = server.Cpu;
        for (var i = 0; i < Requests; i++) await visitor.Get(Page);
        return (server.Cpu - before).TotalMilliseconds / Requests;
    }

    /// <summary>Logs straight into the tables, all in one unit; sixty of them, evenly spread, are the holder's.</summary>
    private static async Task Fill(string file, int count)
    {
        await using var database = new SqliteDatabase(file);
        await using var work = database.Begin(canWrite: true);
        var (leader, holder, another) = (await Person(work, Leader), await Person(work, Holder), await Person(work, "Klar Tavle"));
        var unit = await work.Find<Guid>("select min(unit_id) from kp_employment where person_id = @leader and role = 'unit-manager'", new { leader });
        var now = TimeProvider.System.GetUtcNow();
        var today = NorwegianDay.Of(now);
        var logs = Enumerable.Range(0, count).Select(i => new
        {
            log = Guid.CreateVersion7(), child = Guid.CreateVersion7(), own = Guid.CreateVersion7(), unit, now, today, no = false, born = new DateOnly(2016, 5, 5),
            holder = i % (count / Held) == 1 ? holder : another,
        }).ToList();
        await work.Execute(
            """
            insert into kp_person (id, given_name, family_name, birth_date, search_name, address_protection, is_temporary, created_at)
            values (@child, 'Rolig', 'Elv', @born, 'rolig elv', 'None', @no, @now)
            """, logs);
        await work.Execute("insert into kp_resource (id, kind, subject_id, lead_unit_id, registered_at, closed_at) values (@log, 'relay-log', @child, @unit, @now, @now)", logs);
        await work.Execute("insert into kp_responsibility (id, resource_id, person_id, role, started_at) values (@own, @log, @holder, 'baton-holder', @now)", logs);
        await work.Execute("update kp_resource set closed_at = null where id = @log", logs);
        await work.Execute(
            """
            insert into sl_log (id, subject_id, state, level, asked_on, opened_on, last_activity_at, version, document)
            values (@log, @child, 'Open', 1, @today, @today, @now, 1, '{}')
            """, logs);
        await work.Commit();
    }

    private static Task<Guid> Person(IUnitOfWork work, string name) => work.Find<Guid>(
        "select id from kp_person where given_name = @given and family_name = @family", new { given = name.Split(' ')[0], family = name.Split(' ')[1] });
}
