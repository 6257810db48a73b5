namespace Kommune.Platform.Safety;

/// <summary>A decision that somebody lives at a strictly protected address.</summary>
internal sealed record NewProtection
{
    public required Guid SubjectId { get; init; }

    /// <summary>Code of what it rests on: <c>fregl-10-4</c>.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Why, in the words of the one who decides.</summary>
    public string? Reason { get; init; }

    /// <summary>When it is looked at again.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>Who may still open the case: employees and guardians.</summary>
    public IReadOnlyList<Guid> Names { get; init; } = [];
}
