namespace Kommune.Stafettlogg.Api;

internal sealed record NextRequest
{
    public DateOnly? Day { get; init; }
}
