namespace Kommune.IndividualPlans;

/// <summary>One point of the IP regulation § 9, as the family and the coordinator see it: in place, or where to go.</summary>
internal sealed record ChecklistPoint
{
    /// <summary>Stable code, also the key of the text.</summary>
    public required string Code { get; init; }

    /// <summary>Letter in § 9; null for those the paragraph does not letter.</summary>
    public string? Letter { get; init; }
    public required string Section { get; init; }
    public required bool IsMet { get; init; }

    /// <summary>Has to be in place before the plan can apply; cooperation with others is only asked about.</summary>
    public bool IsRequired { get; init; } = true;
    public bool Stops => IsRequired && !IsMet;
    public string ProblemCode => $"problem.checklist-{Code}";
}
