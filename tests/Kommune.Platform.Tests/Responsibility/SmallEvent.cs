using Kommune.Platform.Responsibility;

namespace Kommune.Platform.Tests.Responsibility;

/// <summary>One thing that can happen in the small world: what it does to the world, and what the platform's own rules make of it.</summary>
internal sealed record SmallEvent(string Name, Func<SmallWorld, (SmallWorld After, BatonStep Step)> Happens)
{
    /// <summary>It is the register's own doing, and the platform has not heard of it.</summary>
    public bool IsUnheard { get; init; }

    public bool IsAsking { get; } = Name.StartsWith("ask", StringComparison.Ordinal);

    public bool IsYes { get; } = Name.EndsWith("says yes", StringComparison.Ordinal);

    public bool IsMidnight { get; } = Name == "a day begins";

    public bool IsEnding { get; } = Name is "take back" or "close";

    /// <summary>Whether it makes sense to try at all; a rule that refuses is not left out by this.</summary>
    public Func<SmallWorld, bool> When { get; init; } = _ => true;

    public static IReadOnlyList<SmallEvent> All { get; } = [.. Asking(), .. Answers(), .. People(), .. World()];

    private static IEnumerable<SmallEvent> Asking()
    {
        foreach (var person in new[] { SmallWorld.Teacher, SmallWorld.Colleague, SmallWorld.Nurse, SmallWorld.Leader })
            foreach (var (later, overlap) in new[] { (0, false), (0, true), (1, false), (1, true) })
                yield return new($"ask {person} in {later} days{(overlap ? " with overlap" : "")}", world => Step(world, world.Baton.Ask(
                    new()
                    {
                        ToId = SmallWorld.Id(person),
                        ToUnitId = SmallWorld.UnitOf(person),
                        StartsOn = SmallWorld.Day(world.Today + later),
                        OverlapTo = overlap ? SmallWorld.Day(world.Today + later + 1) : null,
                    },
                    world.Facts(SmallWorld.Id(person)))))
                {
                    // Who is asked makes no difference to a case with an open question, nor to a closed one.
                    When = world => world.Today + later <= SmallWorld.LastDay && (person == SmallWorld.Colleague && later == 0 && !overlap || world.Baton is { Offer: null, IsClosed: false }),
                };
        yield return new("ask for yesterday", world => Step(world, world.Baton.Ask(
            new() { ToId = SmallWorld.Id(SmallWorld.Colleague), ToUnitId = SmallWorld.UnitOf(SmallWorld.Colleague), StartsOn = SmallWorld.Day(world.Today - 1), OverlapTo = SmallWorld.Day(world.Today - 2) },
            world.Facts(SmallWorld.Id(SmallWorld.Colleague)))));
    }

    private static IEnumerable<SmallEvent> Answers()
    {
        foreach (var person in new[] { SmallWorld.Teacher, SmallWorld.Colleague, SmallWorld.Nurse, SmallWorld.Leader })
        {
            yield return new($"{person} says yes", world => Step(world, world.Baton.Accept(SmallWorld.Id(person), world.Facts(SmallWorld.Id(person)))));
            yield return new($"{person} says no", world => Step(world, world.Baton.Refuse(SmallWorld.Id(person))));
        }
        yield return new("take back", world => Step(world, world.Baton.Withdraw()));
    }

    private static IEnumerable<SmallEvent> People()
    {
        foreach (var person in new[] { SmallWorld.Teacher, SmallWorld.Colleague, SmallWorld.Nurse, SmallWorld.Leader })
        {
            yield return new($"{person} leaves", world => Look(world with { Working = world.Working & ~(1 << person) })) { When = world => world.Works(SmallWorld.Id(person)) };
            yield return new($"the register ends {person}", world => Nothing(world with { Working = world.Working & ~(1 << person) })) { IsUnheard = true, When = world => world.Works(SmallWorld.Id(person)) };
            yield return new($"{person} begins", world => Nothing(world with { Working = world.Working | 1 << person })) { When = world => !world.Works(SmallWorld.Id(person)) };
            yield return new($"{person} is refused, or not any more", world => Nothing(world with { Refused = world.Refused ^ 1 << person }));
        }
    }

    private static IEnumerable<SmallEvent> World()
    {
        yield return new("consent is given or withdrawn", world => Nothing(world with { Consent = !world.Consent }));
        yield return new("a day begins", world => Look(world with { Today = world.Today + 1 })) { When = world => world.Today < SmallWorld.LastDay };
        yield return new("the nurse is appointed", world => Step(world, world.Baton.Move(SmallWorld.Id(SmallWorld.Nurse), SmallWorld.UnitOf(SmallWorld.Nurse), isActing: false, world.Facts(null))))
        {
            When = world => !world.Baton.IsClosed && world.Works(SmallWorld.Id(SmallWorld.Nurse)),
        };
        yield return new("another service is decided to lead", world => Step(world, world.Baton.Move(SmallWorld.Id(SmallWorld.Coordinator), SmallWorld.UnitOf(SmallWorld.Nurse), isActing: true, world.Facts(null))))
        {
            When = world => !world.Baton.IsClosed,
        };
        yield return new("close", world => Step(world, world.Baton.Close()));
        yield return new("open again", world => Step(world, world.Baton.Reopen(world.Facts(null))));
    }

    private static (SmallWorld After, BatonStep Step) Step(SmallWorld world, BatonStep step) => (world with { Baton = step.After }, step);

    private static (SmallWorld After, BatonStep Step) Look(SmallWorld world) => Step(world, world.Baton.Look(world.Facts(world.Baton.Offer?.ToId)));

    private static (SmallWorld After, BatonStep Step) Nothing(SmallWorld world) => (world, new(world.Baton));
}
