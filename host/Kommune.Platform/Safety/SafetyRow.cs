namespace Kommune.Platform.Safety;

/// <summary>A decision about somebody's safety, or one name in it: who decided, why, from when until when.</summary>
internal sealed record SafetyRow
{
    public Guid Id { get; init; }

    /// <summary>The other person: who is named, or who must stay away.</summary>
    public Guid? PersonId { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    /// <summary>The service it gives a part.</summary>
    public string? UnitName { get; init; }

    public string? LegalBasis { get; init; }

    public string? Reason { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public string AuthorGivenName { get; init; } = "";

    public string AuthorFamilyName { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public string? EndReason { get; init; }

    public string Name => $"{GivenName} {FamilyName}";

    public string Author => $"{AuthorGivenName} {AuthorFamilyName}";

    public bool IsOpen(DateTimeOffset now) => EndsAt is not { } end || end > now;
}
