using Kommune.Contracts;

namespace Kommune.Platform.Tests.Access;

/// <summary>Everything there is in a generated municipality, in plain lists: what the oracle looks through and what is put into the file.</summary>
internal sealed class GeneratedFacts
{
    public required DateTimeOffset Now { get; init; }

    public List<PersonFact> People { get; } = [];

    public List<Guid> Units { get; } = [];

    /// <summary>Those of the units that are outside the municipality, and whose staff it does not know.</summary>
    public HashSet<Guid> Outside { get; } = [];

    public List<SeatedFact> Seats { get; } = [];

    public List<EmploymentFact> Employments { get; } = [];

    public List<Relation> Relations { get; } = [];

    public List<CaseFact> Cases { get; } = [];

    public List<GivenFact> Given { get; } = [];

    public List<HiddenFact> Hidden { get; } = [];

    public List<BetweenFact> Blocks { get; } = [];

    public List<BetweenFact> Protections { get; } = [];

    public List<BetweenFact> Names { get; } = [];

    public List<BetweenFact> Bans { get; } = [];

    public List<BetweenFact> Emergencies { get; } = [];

    internal sealed record PersonFact(Guid Id, DateOnly? Born, string Protection);

    internal sealed record EmploymentFact(Guid Person, Guid Unit, string Role, DateOnly From, DateOnly? To);

    /// <summary>Somebody from outside in one case; the last day counts.</summary>
    internal sealed record SeatedFact(Guid Case, Guid Unit, Guid Person, DateTimeOffset From, DateOnly LastDay, DateTimeOffset? Ended);

    internal sealed record CaseFact(Guid Id, ResourceKind Kind, Guid Subject, Guid Lead, Guid Responsible, DateTimeOffset? Closed);

    internal sealed record GivenFact(
        Guid Case, Guid? Unit, Guid? Person, string Section, Right Right, DateTimeOffset From, DateTimeOffset? To, DateTimeOffset? ContentFrom,
        bool ByConsent, DateOnly ConsentTo, DateTimeOffset? Withdrawn);

    internal sealed record HiddenFact(Guid Case, Guid Person, string? Section, bool FromGuardians, DateTimeOffset From, DateTimeOffset? To);

    /// <summary>Something between two: who refuses whom, who is named for whom, who stays away from whom, who opened whom in an emergency.</summary>
    internal sealed record BetweenFact(Guid One, Guid? Other, Guid? Unit, DateTimeOffset From, DateTimeOffset? To);
}
