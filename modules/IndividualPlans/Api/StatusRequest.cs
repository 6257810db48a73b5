namespace Kommune.IndividualPlans.Api;

internal sealed record StatusRequest
{
    /// <summary>The measure's status revision that was read.</summary>
    public int StatusRevision { get; init; }
    public MeasureStatus Status { get; init; }
}
