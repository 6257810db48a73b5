namespace Kommune.IndividualPlans;

/// <summary>That a service may see parts of the plan, since when and until when.</summary>
internal sealed record PlanShare
{
    public required Guid UnitId { get; init; }
    public required IReadOnlyList<string> Sections { get; init; }
    public required DateTimeOffset Since { get; init; }
    public required DateOnly ValidTo { get; init; }
    public required string Purpose { get; init; }
}
