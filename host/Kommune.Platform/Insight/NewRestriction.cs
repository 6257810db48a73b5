namespace Kommune.Platform.Insight;

/// <summary>A decision to hide something from a guardian.</summary>
internal sealed record NewRestriction
{
    public required Guid ResourceId { get; init; }

    /// <summary>The guardian; null for all of them, also those who become it later.</summary>
    public Guid? GuardianId { get; init; }

    /// <summary>The section; null for the whole case.</summary>
    public string? Section { get; init; }

    /// <summary>Code of the provision: <c>pbrl-3-4</c>.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Why, in the words of the one who decides.</summary>
    public string? Reason { get; init; }

    /// <summary>When it is looked at again.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>The young person asked for it.</summary>
    public bool AskedBySubject { get; init; }
}
