using System.Data.Common;
using Kommune.Contracts;
using Kommune.Platform.Tests.Access;
using Kommune.Testing;

namespace Kommune.Platform.Tests.OneTruth;

/// <summary>
/// A municipality lived in at random, but at the same random on every engine: the seed gives the steps, the ids and the texts. Each step writes
/// down what the one who took it could see.
/// </summary>
internal sealed partial class Scenario(World world, int seed)
{
    private static readonly string[] Words =
    [
        "", "a", "Å", "å", "Aa", "aa", "Ærlig", "ærlig", "Østre", "østre", "Åsen", "Zoo", "zebra", "Ábiid", "Čearro", "Ŋuorta", "Đorvu", "e\u0301", "é", "ß", "100 %", "under_strek",
        "[liste]", "ut!rop", "'hermetegn'", "\"sitat\"", "linje\nlinje", "tab\ttab", "👩‍👩‍👧", "🫶🏽", "select 1; --", "@navn", "null", " foran", "Blåbær og æøå", "ÆØÅ",
    ];

    private readonly Random _random = new(seed);
    private readonly Transcript _seen = new();
    private readonly List<Guid> _persons = [];
    private readonly List<Guid> _units = [];
    private readonly List<Guid> _workers = [];
    private readonly List<Guid> _cases = [];
    private readonly List<Guid> _consents = [];
    private readonly List<Guid> _notices = [];
    private readonly List<Guid> _documents = [];
    private Guid _latest;

    public static async Task<IReadOnlyList<string>> Run(string engine, int seed, int steps)
    {
        await using var world = await World.Create(engine: engine);
        await TestDatabases.Define(world.Database,
            "create table t_document (id {{id}} not null primary key, owner {{key}} not null, title {{text}} not null, body {{text}} null, at {{instant}} not null, day {{date}} null, is_open {{bool}} not null, size {{long}} not null, version {{int}} not null)");
        var scenario = new Scenario(world, seed);
        await scenario.Begin();
        for (var step = 0; step < steps; step++) await scenario.Take(step);
        await scenario.End();
        return scenario._seen.Lines;
    }

    private (int Weight, string Name, Func<Task<object?>> Do)[] Steps =>
    [
        (6, "person", AddPerson), (4, "register", RegisterPerson), (1, "unit", AddUnit), (3, "employ", Employ), (2, "relate", Relate), (3, "people", People),
        (6, "case", AddCase), (3, "responsible", ChangeResponsible), (2, "close", CloseOrReopen), (5, "find", Find), (4, "held", Held), (4, "decide", Decide), (1, "block", Block),
        (6, "consent", Consent), (3, "withdraw", Withdraw), (5, "consents", Consents),
        (8, "task", OpenTask), (4, "done", CloseTask), (5, "tasks", OpenTasks), (6, "notice", Notice), (4, "box", Box), (2, "read", ReadNotice),
        (9, "write", AddDocument), (9, "edit", EditDocument), (5, "race", RaceForDocument), (4, "by text", DocumentsByText), (4, "by id", DocumentsById), (4, "by time", DocumentsByTime),
        (3, "among", DocumentsAmong), (3, "like", DocumentsLike), (2, "counts", Counts), (2, "refused", Refused),
    ];

    private async Task Take(int number)
    {
        world.Clock.Now = world.Clock.Now.AddMilliseconds(_random.Next(1, 90_000)).AddTicks(_random.Next(10_000));
        var steps = Steps;
        var at = _random.Next(steps.Sum(step => step.Weight));
        var chosen = steps.First(step => (at -= step.Weight) < 0);
        Distinct();
        string seen;
        try
        {
            seen = _seen.Of(await chosen.Do());
        }
        catch (Exception failure) when (failure is RuleViolationException or StaleVersionException or NotFoundException or AccessDeniedException)
        {
            seen = _seen.Of(failure);
        }
        catch (DbException failure)
        {
            // The drivers' words differ; that it is refused, and for what, does not.
            seen = world.Database.Dialect.IsUniqueViolation(failure) ? "taken" : throw new InvalidOperationException($"Step {number}, {chosen.Name}: {failure.Message}", failure);
        }
        _seen.Add($"{number} {chosen.Name}: {seen}");
    }

    /// <summary>Ids made within one millisecond have no order among themselves: the next is of a later one, so that lists that end with the id are the same.</summary>
    private void Distinct()
    {
        Guid next;
        do next = Guid.CreateVersion7();
        while (string.CompareOrdinal(next.ToString("N"), 0, _latest.ToString("N"), 0, 12) <= 0);
        _latest = next;
    }

    /// <summary>Of any sixteen bytes: ids of other systems are not of version 7.</summary>
    private Guid NewId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private T Any<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Text() => _random.Next(20) switch
    {
        0 => string.Concat(Enumerable.Repeat("blåbærsyltetøy ", 667))[..9_999] + "ø",
        < 8 => $"{Any(Words)} {Any(Words)}".Trim(),
        _ => Any(Words),
    };

    private DateOnly Day() => world.Clock.Today.AddDays(_random.Next(-40, 40));
}
