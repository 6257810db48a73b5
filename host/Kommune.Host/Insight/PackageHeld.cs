namespace Kommune.Host.Insight;

/// <summary>A part that is left out.</summary>
internal sealed record PackageHeld
{
    public required string Section { get; init; }
    public required string Provision { get; init; }
    public required string Reason { get; init; }
}
