namespace Kommune.Stafettlogg.Api;

internal sealed record AnswerRequest
{
    public bool Yes { get; init; }
    public string? ChildsView { get; init; }
    public OnBehalf? OnBehalf { get; init; }
}
