using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>The plan as it was after one save, and what differs from an earlier one.</summary>
internal sealed record VersionView
{
    public required Guid PlanId { get; init; }
    public required Person Subject { get; init; }
    public required VersionRow Row { get; init; }
    public required PlanContent Content { get; init; }

    /// <summary>What it is compared with; null for the first.</summary>
    public VersionRow? Earlier { get; init; }
    public PlanContent? EarlierContent { get; init; }
    public required IReadOnlyList<PlanDifference> Differences { get; init; }
    public required IReadOnlyDictionary<Guid, Person> People { get; init; }
    public required IReadOnlyDictionary<Guid, OrgUnit> Units { get; init; }
}
