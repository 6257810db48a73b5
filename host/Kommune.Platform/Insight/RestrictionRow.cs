namespace Kommune.Platform.Insight;

/// <summary>That something is hidden from a guardian, as the professionals see it.</summary>
internal sealed record RestrictionRow
{
    public Guid Id { get; init; }

    public Guid HiddenFromId { get; init; }

    public string GivenName { get; init; } = "";

    public string FamilyName { get; init; } = "";

    public bool? FromGuardians { get; init; }

    public string? Section { get; init; }

    public string? Reason { get; init; }

    public DateOnly ReviewOn { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    public bool? AskedBySubject { get; init; }
}
