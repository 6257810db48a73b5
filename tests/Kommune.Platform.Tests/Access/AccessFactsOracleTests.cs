using System.Globalization;
using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.Tests.Access;

/// <summary>What the two queries find in a real file equals what a slow look through everything in memory finds.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class AccessFactsOracleTests : WorldTests
{
    private const int People = 10;

    private readonly List<Guid> _people = [];
    private readonly List<Guid> _units = [];
    private readonly List<Resource> _resources = [];
    private readonly Dictionary<Guid, Guid> _responsible = [];
    private readonly List<(Guid Person, Guid Unit, string Role, DateOnly From, DateOnly? To)> _employments = [];
    private readonly List<Relation> _relations = [];
    private readonly List<(Guid Resource, Guid? Unit, Guid? Person, GrantFact Fact)> _grants = [];
    private readonly List<(Guid Resource, Guid Person, string? Section)> _hidden = [];
    private readonly List<(Guid Subject, Guid? Person, Guid? Unit)> _blocks = [];
    private readonly Dictionary<Guid, DateOnly?> _born = [];

    [TestCase(1), TestCase(2), TestCase(3), Property("Rule", "R25")]
    public async Task The_loader_finds_what_a_look_through_everything_finds(int seed)
    {
        await Populate(new Random(seed));
        var (allowed, asked) = (0, 0);
        foreach (var person in _people)
            foreach (var kind in (ActorKind[])[ActorKind.Citizen, ActorKind.Employee])
            {
                var actor = kind == ActorKind.Citizen ? await World.Citizen(person) : await World.Worker(person);
                Assert.That(Text(actor), Is.EqualTo(Text(Naive(person, kind))));

                var visible = new List<Guid>();
                foreach (var resource in _resources)
                {
                    var expected = Naive(actor, resource);
                    var facts = await World.Read(actor, desk => desk.Facts.Load(actor, resource.Id));
                    Assert.That(Text(facts!), Is.EqualTo(Text(expected)));
                    asked++;
                    if (AccessPolicy.Decide(expected, Plan.Kind, Plan.Title, Right.Read, World.Clock.Now).IsAllowed)
                        visible.Add(resource.Id);
                }
                allowed += visible.Count;
                Assert.That(await World.Read(actor, desk => desk.Access.Visible(Plan.Id)), Is.EquivalentTo(visible), "lists follow the same policy");
                Assert.That(
                    (await World.Read(actor, desk => desk.Facts.LoadRelated(actor, Plan.Id))).Select(Text),
                    Is.SubsetOf(_resources.Select(resource => Text(Naive(actor, resource)))));
            }
        Assert.That(asked, Is.GreaterThanOrEqualTo(200));
        Assert.That(allowed, Is.InRange(asked / 10, asked * 9 / 10), "both answers are tried");
    }

    private async Task Populate(Random random)
    {
        for (var i = 0; i < 4; i++)
            _units.Add(await World.Unit());
        for (var i = 0; i < People; i++)
        {
            var born = random.Next(4) switch { 0 => (string?)null, 1 => "2015-05-05", 2 => "2008-11-21", _ => "1980-01-01" };
            _people.Add(await World.Person(born));
            _born[_people[^1]] = born is null ? null : DateOnly.Parse(born, CultureInfo.InvariantCulture);
        }
        // Registering asks for an employed person; the first always is.
        await Employ(_people[0], _units[0], Roles.Professional, new(2020, 1, 1), null);
        for (var i = 0; i < 8; i++)
            await Employ(Pick(random, _people), Pick(random, _units), Pick(random, Roles.OfEmployees), World.Clock.Today.AddDays(random.Next(-3, 2)), random.Next(2) == 0 ? null : World.Clock.Today.AddDays(random.Next(-2, 3)));
        for (var i = 0; i < 12; i++)
            await Relate(random);
        for (var i = 0; i < 12; i++)
            await Register(random);
        for (var i = 0; i < 20; i++)
            await Grant(random);
        for (var i = 0; i < 6; i++)
        {
            var (resource, person, section) = (Pick(random, _resources).Id, Pick(random, _people), random.Next(3) == 0 ? null : Pick(random, Plan.Sections));
            await World.Hide(resource, person, section);
            _hidden.Add((resource, person, section));
        }
        for (var i = 0; i < 3; i++)
        {
            var (subject, person, unit) = (Pick(random, _people), Pick(random, _people), Pick(random, _units));
            var byUnit = random.Next(2) == 0;
            await World.Block(subject, byUnit ? null : person, byUnit ? unit : null);
            _blocks.Add((subject, byUnit ? null : person, byUnit ? unit : null));
        }
        await AddLifted(random);
    }

    /// <summary>Decisions that were taken back count no more, so the oracle never hears of them.</summary>
    private async Task AddLifted(Random random)
    {
        await using var before = World.Database.Begin(canWrite: false);
        var standing = await before.Query<Guid>("select id from kp_restriction union all select id from kp_block");
        for (var i = 0; i < 6; i++)
        {
            await World.Hide(Pick(random, _resources).Id, Pick(random, _people));
            await World.Block(Pick(random, _people), unitId: Pick(random, _units));
        }
        await World.Write(async desk =>
        {
            await desk.UnitOfWork.Execute("update kp_restriction set ends_at = @now where id not in @standing", new { now = World.Clock.Now, standing });
            await desk.UnitOfWork.Execute("update kp_block set ends_at = @now where id not in @standing", new { now = World.Clock.Now, standing });
        });
    }

    private async Task Employ(Guid person, Guid unit, string role, DateOnly from, DateOnly? to)
    {
        await World.Employ(person, unit, role, Iso(from), (to is null ? null : Iso(to.Value)));
        _employments.Add((person, unit, role, from, to));
    }

    private async Task Relate(Random random)
    {
        var relation = new Relation
        {
            PersonId = Pick(random, _people),
            SubjectId = Pick(random, _people),
            Kind = Pick(random, Enum.GetValues<RelationKind>()),
            Mandate = random.Next(3) == 0 ? "economy" : null,
            From = World.Clock.Today.AddDays(random.Next(-3, 2)),
            To = random.Next(2) == 0 ? null : World.Clock.Today.AddDays(random.Next(-2, 3)),
        };
        await World.Relate(relation.PersonId, relation.SubjectId, relation.Kind, relation.Mandate, Iso(relation.From), (relation.To is null ? null : Iso(relation.To.Value)));
        _relations.Add(relation);
    }

    private async Task Register(Random random)
    {
        var (subject, unit) = (Pick(random, _people), Pick(random, _units));
        var employed = _people.Where(person => Naive(person, ActorKind.Employee).Employments.Count > 0).ToList();
        var responsible = Pick(random, employed);
        var id = await World.Case(subject, unit, responsible);
        DateTimeOffset? closed = random.Next(4) == 0 ? World.Clock.Now.AddDays(random.Next(-60, 0)) : null;
        await World.Write(desk => desk.UnitOfWork.Execute("update kp_resource set closed_at = @closed where id = @id", new { id, closed }));
        _resources.Add(new Resource { Id = id, Kind = Plan.Id, SubjectId = subject, LeadUnitId = unit, ClosedAt = closed });
        _responsible[id] = responsible;
    }

    private async Task Grant(Random random)
    {
        var resource = Pick(random, _resources).Id;
        var toUnit = random.Next(3) > 0;
        Guid? unit = toUnit ? Pick(random, _units) : null;
        Guid? person = toUnit ? null : Pick(random, _people);
        var byConsent = random.Next(3) > 0;
        var fact = new GrantFact
        {
            UnitId = unit,
            Section = Pick(random, Plan.Sections),
            Right = Pick(random, [Right.Read, Right.Comment, Right.Write]),
            From = World.Clock.Now.AddHours(random.Next(-10, 3)),
            To = random.Next(3) == 0 ? World.Clock.Now.AddHours(random.Next(-5, 5)) : null,
            ConsentValidTo = byConsent ? World.Clock.Today.AddDays(random.Next(-1, 3)) : null,
            ConsentWithdrawnAt = byConsent && random.Next(4) == 0 ? World.Clock.Now.AddHours(-1) : null,
        };
        var consentId = byConsent ? Guid.CreateVersion7() : (Guid?)null;
        await World.Write(async desk =>
        {
            if (byConsent)
                await desk.UnitOfWork.Execute(
                    """
                    insert into kp_consent (id, resource_id, kind, giver_id, capacity, purpose, text_version, language, channel, given_at, valid_to, withdrawn_at)
                    values (@consentId, @resource, 'Share', @giver, 'self', 'test', '1', 'nb', 'oral', @now, @validTo, @withdrawn)
                    """,
                    new { consentId, resource, giver = _people[0], now = World.Clock.Now, validTo = fact.ConsentValidTo, withdrawn = fact.ConsentWithdrawnAt });
            await desk.UnitOfWork.Execute(
                """
                insert into kp_grant (id, resource_id, unit_id, person_id, section, access_right, consent_id, legal_basis, starts_at, ends_at)
                values (@id, @resource, @unit, @person, @section, @right, @consentId, @law, @starts, @ends)
                """,
                new
                {
                    id = Guid.CreateVersion7(), resource, unit, person, section = fact.Section, right = fact.Right.ToString(), consentId,
                    law = byConsent ? null : "hpl-25", starts = fact.From, ends = fact.To,
                });
        });
        _grants.Add((resource, unit, person, fact));
    }

    private Actor Naive(Guid person, ActorKind kind) => new()
    {
        PersonId = person,
        Name = "Rolig Elv",
        Kind = kind,
        Employments = kind != ActorKind.Employee ? [] :
        [
            .. from employment in _employments
               where employment.Person == person && employment.From <= World.Clock.Today && !(employment.To < World.Clock.Today)
               select new Employment { PersonId = person, UnitId = employment.Unit, Role = employment.Role, Title = "rådgiver", Phone = "68050101" },
        ],
        ActsFor = kind != ActorKind.Citizen ? [] :
        [
            .. from relation in _relations
               where relation.PersonId == person && relation.From <= World.Clock.Today && !(relation.To < World.Clock.Today)
                   && relation.Kind switch
                   {
                       RelationKind.LegalGuardian or RelationKind.Proxy => true,
                       RelationKind.ParentalResponsibility or RelationKind.FosterParent => !(_born[relation.SubjectId]?.AddYears(18) <= World.Clock.Today),
                       _ => false,
                   }
               select relation,
        ],
    };

    private AccessFacts Naive(Actor actor, Resource resource)
    {
        var units = actor.Employments.Select(employment => employment.UnitId).ToHashSet();
        return new AccessFacts
        {
            Actor = actor,
            Resource = resource,
            SubjectBirthDate = _born[resource.SubjectId],
            ResponsibleId = _responsible[resource.Id],
            Grants = [.. from grant in _grants
                         where grant.Resource == resource.Id && (grant.Person == actor.PersonId || (grant.Unit is { } unit && units.Contains(unit)))
                         select grant.Fact],
            HiddenSections = [.. from hidden in _hidden
                                 where hidden.Resource == resource.Id && hidden.Person == actor.PersonId && hidden.Section is not null
                                 select hidden.Section],
            IsHidden = _hidden.Any(hidden => hidden.Resource == resource.Id && hidden.Person == actor.PersonId && hidden.Section is null),
            IsBlocked = _blocks.Any(block => block.Subject == resource.SubjectId
                && (block.Person == actor.PersonId || (block.Unit is { } unit && units.Contains(unit)))),
            FollowUpDays = 30,
        };
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static string Text(Actor actor) => string.Join('\n',
        actor.Employments.Select(employment => employment.ToString()).Order(StringComparer.Ordinal)
            .Concat(actor.ActsFor.Select(relation => relation.ToString()).Order(StringComparer.Ordinal))
            .Prepend($"{actor.PersonId} {actor.Kind}"));

    private static string Text(AccessFacts facts) => string.Join('\n',
        facts.Grants.Select(grant => grant.ToString()).Order(StringComparer.Ordinal)
            .Concat(facts.HiddenSections.Order(StringComparer.Ordinal))
            .Prepend($"{facts.Actor.PersonId} {facts.Resource} {facts.SubjectBirthDate} {facts.ResponsibleId} {facts.IsHidden} {facts.IsBlocked} {facts.FollowUpDays}"));
}
