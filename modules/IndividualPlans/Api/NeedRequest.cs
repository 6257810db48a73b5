namespace Kommune.IndividualPlans.Api;

internal sealed record NeedRequest
{
    public int Revision { get; init; }
    public string? Text { get; init; }
    public string? WishedHelp { get; init; }
}
