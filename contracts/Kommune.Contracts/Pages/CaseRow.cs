namespace Kommune.Contracts;

/// <summary>A line in "my cases".</summary>
public sealed record CaseRow
{
    /// <summary>The resource.</summary>
    public required Guid ResourceId { get; init; }

    /// <summary>The person.</summary>
    public required Person Subject { get; init; }

    /// <summary>State in words of the reader's language.</summary>
    public required string State { get; init; }

    /// <summary>Tone of the state's tag: <c>neutral</c>, <c>info</c>, <c>success</c>, <c>warning</c>, <c>danger</c>.</summary>
    public required string Tone { get; init; }

    /// <summary>Next step in words.</summary>
    public string? NextStep { get; init; }

    /// <summary>Who does it.</summary>
    public string? NextStepBy { get; init; }

    /// <summary>When.</summary>
    public DateOnly? NextStepDue { get; init; }

    /// <summary>Where it opens.</summary>
    public required string Href { get; init; }
}
