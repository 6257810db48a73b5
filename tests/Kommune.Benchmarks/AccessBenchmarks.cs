using System.Diagnostics;
using Kommune.Contracts;
using Kommune.Migrations;
using Kommune.Platform.Access;
using Kommune.Platform.Data;

namespace Kommune.Benchmarks;

/// <summary>What it costs that a list, its count and its pages hold only what one may open: against the same list without asking, in turns.</summary>
internal static class AccessBenchmarks
{
    private const int Cases = 5000;
    private const int Services = 20;
    private const int Rounds = 9;
    private const int Lists = 12;

    private const string Unasked =
        """
        from kp_resource r join kp_person p on p.id = r.subject_id where r.kind = @Kind
          and p.search_name like @Pattern escape '!' and r.subject_id not in @Except
        """;

    private static readonly ResourceKind Kind = new()
    {
        Id = "plan",
        Sections = [new() { Id = Section.Title, LeadServiceReads = true, CoordinatingUnitReads = true, Emergency = true }, new() { Id = "goals", LeadServiceReads = true }],
    };

    private static readonly ResourceSearch FirstPage = new() { Kind = Kind.Id };
    private static readonly Guid[] Units = [.. Enumerable.Range(0, Services).Select(_ => Guid.CreateVersion7())];
    private static readonly Guid[] People = [.. Enumerable.Range(0, Cases).Select(_ => Guid.CreateVersion7())];

    public static async Task<IReadOnlyList<Figure>> Run(string folder)
    {
        await using var database = new SqliteDatabase(Path.Combine(folder, "lists.db"));
        await using (var connection = await database.Connect())
            await new MigrationRunner(database.Migrations, TimeProvider.System).Run(
                connection, new MigrationArea("platform", ["kp_", "bus_"]), ScriptSource.FromAssembly(typeof(AccessPolicy).Assembly, "platform"));
        await Fill(database);
        return
        [
            await Measure(database, "A coordinator's list", Worker(Roles.Coordinator)),
            await Measure(database, "The coordinating unit's list", Worker(Roles.CoordinatingUnit)),
        ];
    }

    private static async Task<Figure> Measure(SqliteDatabase database, string whose, Actor actor)
    {
        var (asked, unasked, count) = (new List<double>(), new List<double>(), 0);
        for (var round = -2; round < Rounds; round++)
        {
            var with = await Time(database, async work => count = (await Visible(work).Page(actor, Kind, FirstPage)).Count);
            var without = await Time(database, List);
            if (round < 0) continue; // the compiler's rounds
            asked.Add(with);
            unasked.Add(without);
        }
        var ratio = Figure.Median(asked.Zip(unasked, (with, without) => with / without));
        return new Figure($"{whose} in a municipality of {Cases:0} cases, against one without access", ratio, 1.5, "×",
            $"{Figure.Median(asked):0.0} ms for {count}, {Figure.Median(unasked):0.0} ms for all");
    }

    private static async Task<double> Time(SqliteDatabase database, Func<IUnitOfWork, Task> list)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Lists; i++)
        {
            await using var work = database.Begin(canWrite: false);
            await list(work);
        }
        return clock.Elapsed.TotalMilliseconds / Lists;
    }

    private static async Task List(IUnitOfWork work)
    {
        var values = new { Kind = Kind.Id, Pattern = "%", Except = new[] { Guid.Empty } };
        await work.Find<int>("select count(*) " + Unasked, values);
        await work.Top<Guid>("select r.id " + Unasked + "\n order by r.id desc", FirstPage.Take, values);
    }

    private static VisibleResources Visible(IUnitOfWork work) =>
        new(work, new TenantContext
        {
            Municipality = new Municipality { Key = "fjellhavn", Name = "Fjellhavn kommune", Number = "9951", Language = "nb" },
            EnabledModules = new HashSet<string>(),
        }, TimeProvider.System);

    /// <summary>Works in the first service, which leads one case of twenty.</summary>
    private static Actor Worker(string role) => new()
    {
        PersonId = People[0],
        Name = "",
        Kind = ActorKind.Employee,
        Employments = [new Employment { PersonId = People[0], UnitId = Units[0], Role = role, Title = "" }],
    };

    /// <summary>Each case with a lead, somebody responsible and three services let in; one in fifty refuses a service, one in two hundred is protected.</summary>
    private static async Task Fill(SqliteDatabase database)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var work = database.Begin(canWrite: true);
        await work.Execute(
            """
            insert into kp_person (id, given_name, family_name, search_name, address_protection, is_temporary, created_at)
            values (@id, 'Rolig', 'Elv', 'rolig elv', 'None', @no, @now)
            """,
            People.Select(id => new { id, no = false, now }));
        await work.Execute("insert into kp_org_unit (id, name, kind, is_external) values (@id, 'Enhet', 'school', @no)", Units.Select(id => new { id, no = false }));
        for (var i = 0; i < Cases; i++)
        {
            var id = Guid.CreateVersion7();
            var (subject, lead) = (People[i], Units[i % Services]);
            await work.Execute(
                "insert into kp_resource (id, kind, subject_id, lead_unit_id, registered_at, closed_at) values (@id, @kind, @subject, @lead, @now, @now)",
                new { id, kind = Kind.Id, subject, lead, now });
            await work.Execute(
                "insert into kp_responsibility (id, resource_id, person_id, role, started_at) values (@own, @id, @person, 'coordinator', @now)",
                new { own = Guid.CreateVersion7(), id, person = People[i % 100], now });
            await work.Execute("update kp_resource set closed_at = null where id = @id", new { id });
            await work.Execute(
                """
                insert into kp_grant (id, resource_id, unit_id, section, access_right, legal_basis, starts_at)
                values (@own, @id, @unit, 'goals', 'Comment', 'hpl-25', @now)
                """,
                Enumerable.Range(5, 3).Select(step => new { own = Guid.CreateVersion7(), id, unit = Units[1 + ((i + step) % (Services - 1))], now }));
            if (i % 50 == 0)
                await work.Execute("insert into kp_block (id, subject_id, unit_id, starts_at) values (@own, @subject, @lead, @now)",
                    new { own = Guid.CreateVersion7(), subject, lead, now });
            if (i % 200 == 0)
                await work.Execute(
                    "insert into kp_protection (id, subject_id, legal_basis, author_id, review_on, starts_at) values (@own, @subject, 'x', @subject, @review, @now)",
                    new { own = Guid.CreateVersion7(), subject, review = new DateOnly(2030, 1, 1), now });
        }
        await work.Commit();
    }
}
