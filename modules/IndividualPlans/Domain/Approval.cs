namespace Kommune.IndividualPlans;

internal sealed record Approval
{
    /// <summary>Which version was approved.</summary>
    public required int Number { get; init; }
    public required Guid By { get; init; }
    public required Capacity Capacity { get; init; }
    public required DateTimeOffset At { get; init; }
}
