namespace Kommune.Platform.Insight;

/// <summary>A part of a case that is left out of an answer, and why.</summary>
internal sealed record HeldBack
{
    public Guid Id { get; init; }

    public Guid ResourceId { get; init; }

    public string Section { get; init; } = "";

    public string LegalBasis { get; init; } = "";

    public string Reason { get; init; } = "";
}
