namespace Kommune.IndividualPlans;

internal sealed record PlanRow
{
    public string Document { get; init; } = "";
    public string? Content { get; init; }
    public string? Draft { get; init; }
}
