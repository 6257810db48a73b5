namespace Kommune.IndividualPlans;

/// <summary>The plan's history as this reader may see it, newest first.</summary>
internal sealed record VersionsView
{
    public required Guid PlanId { get; init; }
    public required string SubjectName { get; init; }
    public required int ApprovedNumber { get; init; }
    public required IReadOnlyList<VersionRow> Rows { get; init; }

    /// <summary>Names of those who did it.</summary>
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }
}
