namespace Kommune.IndividualPlans.Api;

/// <summary>The plan as it was after one save.</summary>
internal sealed record VersionAnswer
{
    public required VersionRow Version { get; init; }
    public required PlanContent Content { get; init; }

    /// <summary>The save it is compared with.</summary>
    public VersionRow? Earlier { get; init; }
    public IReadOnlyList<PlanDifference> Differences { get; init; } = [];

    public static VersionAnswer Of(VersionView view) =>
        new() { Version = view.Row, Content = view.Content, Earlier = view.Earlier, Differences = view.Differences };
}
