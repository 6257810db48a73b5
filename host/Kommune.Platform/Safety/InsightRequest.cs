namespace Kommune.Platform.Safety;

/// <summary>A parent's question about a child she or he has no parental responsibility for, with the answer when there is one.</summary>
internal sealed record InsightRequest
{
    public Guid Id { get; init; }

    public Guid AskedBy { get; init; }

    public string GivenName { get; init; } = "";

    public string FamilyName { get; init; } = "";

    /// <summary>As the parent writes it.</summary>
    public string ChildName { get; init; } = "";

    public DateOnly? ChildBorn { get; init; }

    public string Words { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    public DateOnly Due { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary><see cref="InsightRequests.Given"/> or <see cref="InsightRequests.Refused"/>.</summary>
    public string? Outcome { get; init; }

    /// <summary>What is given on paper, or why it is refused.</summary>
    public string? Answer { get; init; }

    public string Name => $"{GivenName} {FamilyName}";
}
