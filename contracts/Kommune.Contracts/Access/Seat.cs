namespace Kommune.Contracts;

/// <summary>
/// That somebody from outside the municipality is invited into one case for an organisation, until a day (R7). It opens what the consent to
/// the organisation covers there, and nothing elsewhere.
/// </summary>
public sealed record Seat
{
    /// <summary>The case.</summary>
    public required Guid ResourceId { get; init; }

    /// <summary>The organisation the person comes from.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Title as people say it: <c>fastlege</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly To { get; init; }
}
