namespace Kommune.Stafettlogg;

/// <summary>A measure as somebody writes it.</summary>
internal sealed record MeasureInput
{
    /// <summary>Follows the goal when there is one.</summary>
    public string? Topic { get; init; }
    public Guid? GoalId { get; init; }
    public string? Title { get; init; }
    public string? How { get; init; }
    public Arena Arena { get; init; }
    public Guid? UnitId { get; init; }
    public Guid? PersonId { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? Deadline { get; init; }
    public Guid? MeetingId { get; init; }
}
