namespace Kommune.IndividualPlans.Api;

internal sealed record ApprovalRequest
{
    /// <summary>The plan's version that was read.</summary>
    public int ReadVersion { get; init; }
    public OnBehalf? OnBehalf { get; init; }
}
