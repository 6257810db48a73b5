namespace Kommune.Sample.Api;

internal sealed record NewGreeting
{
    public string? Words { get; init; }
}
