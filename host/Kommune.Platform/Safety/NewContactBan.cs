namespace Kommune.Platform.Safety;

/// <summary>A decision that one person must stay away from another.</summary>
internal sealed record NewContactBan
{
    /// <summary>Who is protected by it.</summary>
    public required Guid ProtectedId { get; init; }

    /// <summary>Who must stay away, among those who are known; or…</summary>
    public Guid? PersonId { get; init; }

    /// <summary>…by national number; sent in a form, never in an address (R1).</summary>
    public string? NationalId { get; init; }

    /// <summary>Code of what it rests on: <c>strl-57</c>.</summary>
    public string? LegalBasis { get; init; }

    public string? Reason { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>Last day; null until it is ended.</summary>
    public DateOnly? To { get; init; }

    public DateOnly? ReviewOn { get; init; }
}
