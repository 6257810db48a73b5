using Kommune.Contracts;

namespace Kommune.Platform.Safety;

/// <summary>Everything about one person's protection, as the leader of the coordinating unit sees it.</summary>
internal sealed record Protection
{
    public required Person Subject { get; init; }

    /// <summary>Folkeregisteret says so too: it holds whatever is decided here.</summary>
    public required bool InRegister { get; init; }

    /// <summary>Decisions, the newest first.</summary>
    public required IReadOnlyList<SafetyRow> Decisions { get; init; }

    /// <summary>Names, those who may open the case now first.</summary>
    public required IReadOnlyList<SafetyRow> Names { get; init; }

    /// <summary>Who answers for the person's open cases; they must be named (R50).</summary>
    public required IReadOnlyList<ResponsibleContact> Responsible { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The decision that holds now.</summary>
    public SafetyRow? Standing => Decisions.FirstOrDefault(one => one.IsOpen(Now));

    public bool Holds => InRegister || Standing is not null;

    public IReadOnlyList<SafetyRow> Named => [.. Names.Where(one => one.IsOpen(Now))];

    public bool IsNamed(Guid personId) => Named.Any(one => one.PersonId == personId);
}
