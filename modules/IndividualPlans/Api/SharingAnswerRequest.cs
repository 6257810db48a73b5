namespace Kommune.IndividualPlans.Api;

internal sealed record SharingAnswerRequest
{
    public IReadOnlyList<string> Sections { get; init; } = [];
    public string? ChildsView { get; init; }
    public OnBehalf? OnBehalf { get; init; }
}
