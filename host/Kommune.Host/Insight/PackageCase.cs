using Kommune.Contracts;

namespace Kommune.Host.Insight;

/// <summary>One plan or log.</summary>
internal sealed record PackageCase
{
    public required string Kind { get; init; }
    public required string LeadService { get; init; }
    public required IReadOnlyList<PersonDatum> Data { get; init; }

    /// <summary>Who can see it now, and why.</summary>
    public required IReadOnlyList<PackageRecipient> Recipients { get; init; }
    public required IReadOnlyList<PackageHeld> HeldBack { get; init; }
}
