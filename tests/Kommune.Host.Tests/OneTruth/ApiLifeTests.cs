using System.Globalization;
using Kommune.Testing;

namespace Kommune.Host.Tests.OneTruth;

/// <summary>
/// The same people use every module's API at random, as the API describes itself, in a municipality on a file and in one on a server, and get
/// the same answers. A seed of one's own: <c>KOMMUNE_TEST_SEED</c>; more steps: <c>KOMMUNE_TEST_STEPS</c>.
/// </summary>
internal sealed class ApiLifeTests
{
    private static int Seed => Number("KOMMUNE_TEST_SEED", 20261122);

    private static int Steps => Number("KOMMUNE_TEST_STEPS", 120);

    [Test]
    public async Task A_life_through_the_api_looks_the_same_on_a_file_and_on_a_server()
    {
        var folder = Directory.CreateTempSubdirectory("kommune-life-").FullName;
        _ = ServerMunicipalities.Prepare(folder, TestHost.Fjellhavn);
        await using var onFile = await TestHost.Start(new TestHostOptions { Modules = null });
        await using var onServer = await TestHost.Start(new TestHostOptions { Modules = null, DataFolder = folder });

        var lives = await Task.WhenAll(new[] { onFile, onServer }.Select(host => Task.Run(() => ApiLife.Live(host, Seed, Steps))));

        foreach (var (number, (one, other)) in lives[0].Seen.Zip(lives[1].Seen).Index())
            Assert.That(other, Is.EqualTo(one), $"step {number}, seed {Seed}");
        var answers = lives[0].Answers;
        await TestContext.Out.WriteLineAsync(string.Join('\n', lives[0].Changed));
        await TestContext.Out.WriteLineAsync(string.Join(' ', answers.OrderBy(answer => answer.Key).Select(answer => $"{(int)answer.Key}: {answer.Value}")));
        Assert.That(answers.Where(answer => (int)answer.Key >= 500), Is.Empty, "whatever is sent, the service does not fail");
        Assert.That(lives[0].Changed, Has.Count.GreaterThan(Math.Min(10, Steps / 60)), "something happens");
    }

    private static int Number(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var asked) ? asked : usual;
}
