namespace Kommune.IndividualPlans;

internal sealed record CaseClosing
{
    public required CaseEndReason Reason { get; init; }
    public string? Text { get; init; }
    public required DateOnly On { get; init; }
}
