using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Insight;
using Kommune.Platform.People;
using Kommune.Platform.Tests.Access;

namespace Kommune.Platform.Tests.Insight;

internal sealed class WhoSeesTests : WorldTests
{
    private static readonly Right[] HighestFirst = [Right.Govern, Right.Write, Right.Comment, Right.Read];

    [Test, Property("Rule", "R30")]
    public async Task The_list_says_of_everyone_exactly_what_the_policy_says()
    {
        var (viewers, closed) = (0, 0);
        for (var seed = 1; seed <= 4; seed++)
        {
            await using var world = await World.Create();
            var made = new FactsGenerator(seed).Make();
            world.Clock.Now = made.Now;
            await world.Fill(made);
            foreach (var one in made.Cases)
            {
                var listed = (await world.Read(desk => Ask(world, desk).Of(one.Id))).ToDictionary(viewer => (viewer.PersonId, viewer.Kind));
                viewers += listed.Count;
                foreach (var person in made.People)
                    foreach (var session in (ActorKind[])[ActorKind.Citizen, ActorKind.Employee])
                    {
                        var rights = await Policy(world, one, person.Id, session);
                        closed += rights.Count == 0 ? 1 : 0;
                        Assert.That(listed.TryGetValue((person.Id, session), out var viewer) ? viewer.Rights : new Dictionary<string, Right>(), Is.EquivalentTo(rights), $"seed {seed}");
                    }
            }
        }
        Assert.That((viewers, closed), Is.EqualTo((viewers, closed)).And.Matches<(int Viewers, int Closed)>(tried => tried is { Viewers: > 200, Closed: > 200 }));
    }

    [Test, Property("Rule", "R30")]
    public async Task Each_row_says_since_when_and_why()
    {
        var child = await World.Person("2015-05-01");
        var mother = await World.Person();
        await World.Relate(mother, child);
        var lead = await World.Unit(UnitKinds.CoordinatingUnit);
        var school = await World.Unit();
        var coordinator = await World.Employee(lead, Roles.Coordinator);
        var teacher = await World.Employee(school);
        var plan = await World.Case(child, lead, coordinator);
        World.Clock.Now = World.Clock.Now.AddDays(3);
        await World.GrantByLaw(plan, Plan.Goals, unitId: school);

        var rows = (await World.Read(desk => Ask(World, desk).Of(plan))).ToDictionary(viewer => viewer.PersonId);
        Assert.That(rows.Keys, Is.EquivalentTo([child, mother, coordinator, teacher]));
        Assert.That((rows[coordinator].Basis, rows[coordinator].UnitId, rows[coordinator].Since), Is.EqualTo((AccessBasis.Responsible, (Guid?)lead, World.Clock.Now.AddDays(-3))));
        Assert.That((rows[mother].Basis, rows[mother].ByService, rows[mother].Since), Is.EqualTo((AccessBasis.ParentalResponsibility, false, World.Clock.Now.AddDays(-3))), "nobody has seen a plan before there was one");
        Assert.That((rows[teacher].Basis, rows[teacher].ByService, rows[teacher].UnitId, rows[teacher].Since), Is.EqualTo((AccessBasis.Law, true, (Guid?)school, World.Clock.Now)));
        Assert.That(rows[teacher].Rights, Is.EquivalentTo(new Dictionary<string, Right> { [Plan.Title] = Right.Read, [Plan.Goals] = Right.Read }));
        Assert.That(rows[child].Rights[Plan.Notes], Is.EqualTo(Right.Govern));
        Assert.That(rows[mother].Rights, Does.Not.ContainKey(Plan.Notes));
    }

    private static async Task<Dictionary<string, Right>> Policy(World world, GeneratedFacts.CaseFact one, Guid person, ActorKind session)
    {
        var actor = (await world.Read(desk => ActorLoader.Load(desk.UnitOfWork, person, session, world.Clock.Now)))!;
        var facts = (await world.Read(actor, desk => desk.Facts.Load(actor, one.Id)))!;
        return one.Kind.Sections
            .Select(section => (section.Id, Right: HighestFirst.FirstOrDefault(right => AccessPolicy.Decide(facts, one.Kind, section.Id, right, world.Clock.Now).IsAllowed)))
            .Where(pair => pair.Right != Right.None).ToDictionary(pair => pair.Id, pair => pair.Right);
    }

    private static WhoSees Ask(World world, Desk desk) => new(desk.Counting, new ActorLoader(desk.Counting, world.Clock), desk.Facts, world.Kinds, world.Clock);
}
