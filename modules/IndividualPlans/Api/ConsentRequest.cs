namespace Kommune.IndividualPlans.Api;

internal sealed record ConsentRequest
{
    /// <summary>For a child: <c>informed</c>, <c>heard</c> or <c>not-able</c>.</summary>
    public string? ChildsView { get; init; }
    public OnBehalf? OnBehalf { get; init; }
}
