using System.Globalization;
using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.People;
using Kommune.Testing;

namespace Kommune.Platform.Tests.Access;

/// <summary>
/// Everybody in generated municipalities asks for everything. The decision over facts that were loaded from a real file, the query that gives
/// whole lists, and an oracle that knows neither must say the same, every time.
/// </summary>
internal sealed class AccessOracleTests
{
    private static readonly Right[] Rights = [Right.Read, Right.Comment, Right.Write, Right.Govern];
    private static readonly ActorKind[] Sessions = [ActorKind.Citizen, ActorKind.Employee];

    private readonly Dictionary<AccessBasis, int> _bases = [];
    private readonly Dictionary<DenyReason, int> _reasons = [];
    private readonly List<string> _differences = [];
    private int _asked, _bySeat, _shutOutside;

    /// <summary>How many questions an ordinary run asks; <c>KOMMUNE_ACCESS_CASES=5000000</c> asks millions. On a server only the query can differ.</summary>
    private static int Wanted => int.Parse(Environment.GetEnvironmentVariable("KOMMUNE_ACCESS_CASES") ?? (TestDatabases.InFolder ? "200000" : "40000"), CultureInfo.InvariantCulture);

    [Test, Property("Rule", "R25"), Property("Rule", "R29"), Property("Rule", "R32")]
    public async Task The_decision_the_query_and_the_oracle_say_the_same()
    {
        for (var seed = 1; _asked < Wanted && _differences.Count == 0; seed++)
            await AskEverything(seed);

        Assert.That(_differences.Take(10), Is.Empty);
        Assert.That(_asked, Is.GreaterThanOrEqualTo(Wanted));
        foreach (var basis in Enum.GetValues<AccessBasis>())
            Assert.That(_bases.GetValueOrDefault(basis), Is.GreaterThan(Wanted / 4000), $"{basis} is hardly tried");
        foreach (var reason in Enum.GetValues<DenyReason>().Except([DenyReason.NotLoggedIn]))
            Assert.That(_reasons.GetValueOrDefault(reason), Is.GreaterThan(Wanted / 4000), $"{reason} is hardly tried");
        Assert.That(_bySeat, Is.GreaterThan(Wanted / 4000), "an invitation from outside is hardly tried");
        Assert.That(_shutOutside, Is.GreaterThan(Wanted / 4000), "working outside without an invitation is hardly tried");
        TestContext.Out.WriteLine($"{_asked:N0} questions, {_bySeat:N0} yes by an invitation from outside alone, {_shutOutside:N0} no to somebody employed outside where the organisation has a yes. Yes: {Told(_bases)}. No: {Told(_reasons)}.");
    }

    private async Task AskEverything(int seed)
    {
        await using var world = await World.Create();
        var facts = new FactsGenerator(seed).Make();
        world.Clock.Now = facts.Now;
        await world.Fill(facts);
        // Some came in just before midnight and ask just after.
        var login = facts.Now.AddDays(seed % 3 == 0 ? -1 : 0);
        foreach (var person in facts.People)
            foreach (var session in Sessions)
            {
                var actor = (await world.Read(desk => ActorLoader.Load(desk.UnitOfWork, person.Id, session, login)))!;
                await world.Read(actor, async desk =>
                {
                    await Ask(desk, actor, facts, new AccessOracle(facts, person.Id, session, login), seed);
                    return 0;
                });
            }
    }

    private async Task Ask(Desk desk, Actor actor, GeneratedFacts facts, AccessOracle oracle, int seed)
    {
        var loaded = new Dictionary<Guid, AccessFacts>();
        foreach (var one in facts.Cases)
            loaded[one.Id] = (await desk.Facts.Load(actor, one.Id))!;

        foreach (var kind in facts.Cases.Select(one => one.Kind).Distinct())
            foreach (var section in kind.Sections)
                foreach (var right in Rights)
                {
                    var listed = (await desk.Visible.All(actor, kind, section.Id, right)).ToHashSet();
                    foreach (var one in facts.Cases.Where(one => one.Kind == kind))
                    {
                        var decision = AccessPolicy.Decide(loaded[one.Id], kind, section.Id, right, facts.Now);
                        Compare($"{actor.Kind} {section.Id} {right}, seed {seed}", decision, oracle.May(one, section.Id, right), listed.Contains(one.Id));
                        Tally(loaded[one.Id], one, section.Id, decision, facts);
                        if (right == Right.Read && decision.IsAllowed)
                            AskBack(loaded[one.Id], one, section.Id, facts.Now, oracle, seed);
                    }
                }
    }

    /// <summary>What would be otherwise without the invitation, and if working outside were enough.</summary>
    private void Tally(AccessFacts loaded, GeneratedFacts.CaseFact one, string section, AccessDecision decision, GeneratedFacts facts)
    {
        if (decision.IsAllowed && loaded.Seats.Count > 0 && !AccessPolicy.Decide(loaded with { Seats = [] }, one.Kind, section, Right.Read, facts.Now).IsAllowed)
            _bySeat++;
        if (!decision.IsAllowed && loaded.Actor.Kind == ActorKind.Employee && facts.Given.Exists(given => given.Case == one.Id && given.Section == section
            && given.Unit is { } unit && facts.Outside.Contains(unit) && facts.Employments.Exists(job => job.Person == loaded.Actor.PersonId && job.Unit == unit)))
            _shutOutside++;
    }

    /// <summary>The same for what was written before, around the instants that grants reach back to.</summary>
    private void AskBack(AccessFacts loaded, GeneratedFacts.CaseFact one, string section, DateTimeOffset now, AccessOracle oracle, int seed)
    {
        foreach (var back in (double[])[0, 1, 60 * 60 * 1000, 24 * 60 * 60 * 1000.0 * 41])
        {
            var written = now.AddMilliseconds(-back);
            var decision = AccessPolicy.Weigh(loaded, one.Kind, section, Right.Read, now, written).Decision;
            Compare($"{section} written {written:O}, seed {seed}", decision, oracle.May(one, section, Right.Read, written), decision.IsAllowed);
        }
    }

    private void Compare(string question, AccessDecision decision, bool expected, bool listed)
    {
        _asked++;
        _bases[decision.Basis] = _bases.GetValueOrDefault(decision.Basis) + 1;
        _reasons[decision.Reason] = _reasons.GetValueOrDefault(decision.Reason) + 1;
        if (decision.IsAllowed != expected || listed != expected)
            _differences.Add($"{question}: the decision says {decision.Basis}/{decision.Reason}, the list {listed}, the oracle {expected}");
    }

    private static string Told<T>(Dictionary<T, int> counts) where T : struct, Enum =>
        string.Join(", ", counts.Where(one => !one.Key.Equals(default(T))).OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Value:N0}"));
}
