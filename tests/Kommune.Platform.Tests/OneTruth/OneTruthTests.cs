using Kommune.Platform.Tenancy;
using Kommune.Testing;

namespace Kommune.Platform.Tests.OneTruth;

/// <summary>
/// The same municipality lives the same five thousand steps on every engine this machine has, and whoever looks sees the same. A seed of one's
/// own: <c>KOMMUNE_TEST_SEED</c>.
/// </summary>
internal sealed class OneTruthTests
{
    private const int StepsToTake = 5_000;

    private static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("KOMMUNE_TEST_SEED"), out var seed) ? seed : 20261122;

    [Test, OnlyOnSqlite("Asks every engine itself.")]
    public async Task Five_thousand_steps_look_the_same_on_every_engine()
    {
        string[] others = SqlServerServer.ConnectionString is null ? [Databases.Postgres] : [Databases.Postgres, Databases.SqlServer];
        var runs = await Task.WhenAll(new[] { Databases.Sqlite }.Concat(others).Select(engine => Task.Run(() => Scenario.Run(engine, Seed, StepsToTake))));

        var truth = runs[0];
        Assert.That(truth.Count(line => line.EndsWith(": -", StringComparison.Ordinal)), Is.LessThan(truth.Count / 4), "steps that showed something");
        foreach (var (engine, seen) in others.Zip(runs.Skip(1)))
        {
            var first = truth.Zip(seen).FirstOrDefault(pair => pair.First != pair.Second);
            Assert.That(first.Second, Is.EqualTo(first.First), $"{engine}, seed {Seed}");
            Assert.That(seen, Has.Count.EqualTo(truth.Count));
        }
    }

    [Test]
    public async Task Another_seed_is_another_life() =>
        Assert.That(await Scenario.Run(Databases.Sqlite, 1, 20), Is.Not.EqualTo(await Scenario.Run(Databases.Sqlite, 2, 20)));
}
