namespace Kommune.Platform.Safety;

/// <summary>A decision that somebody else has the care of a child.</summary>
internal sealed record NewCareDecision
{
    public required Guid SubjectId { get; init; }

    /// <summary>Who acts for the child from now on, among those who are known; or…</summary>
    public Guid? CarerId { get; init; }

    /// <summary>…by national number; sent in a form, never in an address (R1).</summary>
    public string? NationalId { get; init; }

    /// <summary>The child welfare service that has the care; null where it gets no part in the cases.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Code of what it rests on: <c>bvl-5-1</c>.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Whose decision, with its number: where it can be found again.</summary>
    public string? Reference { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>What each parent keeps: <see cref="CareDecisions.All"/>, <see cref="CareDecisions.FrontPage"/> or <see cref="CareDecisions.None"/>.</summary>
    public IReadOnlyDictionary<Guid, string> Remains { get; init; } = new Dictionary<Guid, string>();
}
