using Kommune.Contracts;
using static Kommune.Platform.Tests.Access.GeneratedFacts;

namespace Kommune.Platform.Tests.Access;

/// <summary>Makes a small municipality in which everything that can happen to access happens close together, and close to the instant of asking.</summary>
internal sealed class FactsGenerator(int seed)
{
    private static readonly DateTimeOffset[] Nows =
    [
        new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero),
        new(2026, 12, 9, 22, 59, 59, 999, TimeSpan.Zero), // the last of a day in Norway
        new(2026, 12, 9, 23, 0, 0, TimeSpan.Zero), // the first of the next
        new(2026, 7, 31, 22, 0, 0, TimeSpan.Zero), // the same in summer
        new(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), // the hour that is not
        new(2028, 2, 28, 12, 0, 0, TimeSpan.Zero),
        new(2026, 2, 28, 12, 0, 0, TimeSpan.Zero),
    ];

    private static readonly TimeSpan[] Offsets =
    [
        TimeSpan.FromDays(-40), TimeSpan.FromMinutes(-60), TimeSpan.FromMilliseconds(1) - TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(-30),
        TimeSpan.FromMilliseconds(-1), TimeSpan.Zero, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1),
    ];

    private readonly Random _random = new(seed);

    public GeneratedFacts Make()
    {
        var facts = new GeneratedFacts { Now = Nows[seed % Nows.Length] };
        Many(5, () => facts.Units.Add(Guid.CreateVersion7()));
        // Two are outside, one of them with staff that the municipality knows.
        facts.Outside.Add(facts.Units[0]);
        Many(22, () => facts.People.Add(new(Guid.CreateVersion7(), Born(facts), One(0.06) ? "StrictlyConfidential" : One(0.1) ? "Confidential" : "None")));
        var people = facts.People.ConvertAll(person => person.Id);
        Many(24, () => facts.Employments.Add(new(Pick(people), Pick(facts.Units), Pick([.. Roles.OfEmployees, Roles.Professional, Roles.Professional]), Day(facts, -3), Maybe(Day(facts, 0)))));
        Many(30, () => facts.Relations.Add(new Relation
        {
            PersonId = Pick(people), SubjectId = Pick(people), Kind = Pick([.. Enum.GetValues<RelationKind>(), RelationKind.ParentalResponsibility, RelationKind.ParentalResponsibility]),
            Mandate = One(0.6) ? null : Pick([Plan.Economy, Plan.Health, Plan.Goals, "nothing-here"]), From = Day(facts, -3), To = Maybe(Day(facts, 0)),
        }));
        Many(38, () => facts.Cases.Add(new(Guid.CreateVersion7(), One(0.8) ? Plan.Kind : Plan.Log, Pick(people), Pick(facts.Units), Pick(people), Closed(facts))));
        Many(90, () => facts.Given.Add(Given(facts, people)));
        Many(14, () => facts.Hidden.Add(new(Pick(facts.Cases).Id, Pick(people), One(0.5) ? null : Pick(Plan.Sections), One(0.3), When(facts), MaybeWhen(facts))));
        Many(14, () => facts.Blocks.Add(Between(facts, people, toUnit: One(0.4))));
        Many(3, () => facts.Protections.Add(Between(facts, people) with { Other = null }));
        Many(40, () => facts.Names.Add(Between(facts, people)));
        Many(14, () => facts.Bans.Add(Between(facts, people)));
        Many(40, () => facts.Emergencies.Add(Emergency(facts, people)));
        Many(110, () => Seat(facts, people));
        return facts;
    }

    private GivenFact Given(GeneratedFacts facts, List<Guid> people)
    {
        var toUnit = One(0.6);
        return new(
            Pick(facts.Cases).Id, toUnit ? Pick(facts.Units) : null, toUnit ? null : Pick(people), Pick(Plan.Sections),
            Pick([Right.Read, Right.Read, Right.Comment, Right.Write, Right.Govern]), When(facts), MaybeWhen(facts), MaybeWhen(facts),
            ByConsent: One(0.6), Day(facts, -1), One(0.25) ? When(facts) : null);
    }

    /// <summary>Mostly where the person has said yes to the organisation. One at a time stands open, as the tables have it.</summary>
    private void Seat(GeneratedFacts facts, List<Guid> people)
    {
        var given = facts.Given.FindAll(one => one.Unit == facts.Units[0]);
        var one = One(0.8) && given.Count > 0 ? Pick(given).Case : Pick(facts.Cases).Id;
        var seat = new SeatedFact(
            one, One(0.9) ? facts.Units[0] : Pick(facts.Units), Pick(people), One(0.5) ? facts.Now.AddDays(-40) : When(facts), Day(facts, -1).AddDays(One(0.5) ? 30 : 0), MaybeWhen(facts));
        if (seat.Ended is not null || !facts.Seats.Exists(other => other.Ended is null && (other.Case, other.Unit, other.Person) == (seat.Case, seat.Unit, seat.Person)))
            facts.Seats.Add(seat);
    }

    private BetweenFact Between(GeneratedFacts facts, List<Guid> people, bool toUnit = false) =>
        new(Pick(people), toUnit ? null : Pick(people), toUnit ? Pick(facts.Units) : null, When(facts), MaybeWhen(facts));

    /// <summary>Mostly somebody on duty where she says she is.</summary>
    private BetweenFact Emergency(GeneratedFacts facts, List<Guid> people)
    {
        var job = Pick(facts.Employments);
        return new(Pick(people), job.Person, One(0.8) ? job.Unit : Pick(facts.Units), When(facts), facts.Now + Pick(Offsets));
    }

    private DateOnly? Born(GeneratedFacts facts)
    {
        var today = AccessOracle.DayOf(facts.Now);
        return _random.Next(7) switch
        {
            0 => null,
            1 => today.AddYears(-18),
            2 => today.AddYears(-18).AddDays(1),
            3 => today.AddYears(-16),
            4 => today.AddYears(-16).AddDays(1),
            5 => today.AddYears(-7),
            _ => today.AddYears(-40),
        };
    }

    /// <summary>Around the end of the municipality's window of thirty days.</summary>
    private DateTimeOffset? Closed(GeneratedFacts facts) => _random.Next(4) switch
    {
        0 => facts.Now.AddDays(-30).AddHours(_random.Next(-30, 30)),
        1 => facts.Now.AddDays(_random.Next(-60, 1)),
        _ => null,
    };

    private DateOnly Day(GeneratedFacts facts, int earliest) => AccessOracle.DayOf(facts.Now).AddDays(_random.Next(earliest, 2));

    private DateOnly? Maybe(DateOnly day) => One(0.5) ? day : null;

    private DateTimeOffset When(GeneratedFacts facts) => facts.Now + Pick(Offsets);

    private DateTimeOffset? MaybeWhen(GeneratedFacts facts) => One(0.3) ? When(facts) : null;

    private bool One(double chance) => _random.NextDouble() < chance;

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private static void Many(int times, Action make)
    {
        for (var i = 0; i < times; i++)
            make();
    }
}
