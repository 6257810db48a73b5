namespace Kommune.Platform.Access;

/// <summary>Whether and how a relative takes part, as the person wants it now (R23).</summary>
internal sealed record ConsentInvolvement
{
    public Guid Id { get; init; }

    public Guid ResourceId { get; init; }

    public Guid RelativeId { get; init; }

    public bool TakesPart { get; init; }

    /// <summary>With what, in the person's words: "bare praktisk hjelp".</summary>
    public string? About { get; init; }

    /// <summary>What she or he may read without asking, until <see cref="ReviewOn"/>; empty when the person tells it in own words.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>The consent that lets her or him read.</summary>
    public Guid? ConsentId { get; init; }

    /// <summary>When the person is asked again.</summary>
    public DateOnly ReviewOn { get; init; }

    public DateTimeOffset GivenAt { get; init; }
}
