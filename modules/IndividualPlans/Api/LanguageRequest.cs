namespace Kommune.IndividualPlans.Api;

internal sealed record LanguageRequest
{
    public int Revision { get; init; }
    public string? Language { get; init; }
    public Interpreter Interpreter { get; init; }
    public string? Communication { get; init; }
    public string? Culture { get; init; }
}
