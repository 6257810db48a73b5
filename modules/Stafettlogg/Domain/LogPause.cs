namespace Kommune.Stafettlogg;

internal sealed record LogPause
{
    public required string Reason { get; init; }
    public required DateOnly NextContact { get; init; }
}
