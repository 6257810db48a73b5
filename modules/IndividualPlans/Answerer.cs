namespace Kommune.IndividualPlans;

/// <summary>Who gives an answer that only the person's own side can give, and how it was given.</summary>
internal sealed record Answerer
{
    public required Guid PersonId { get; init; }
    public required Capacity Capacity { get; init; }

    /// <summary>The capacity as a consent states it: <c>self</c>, <c>parental-responsibility</c>, <c>mandate</c>.</summary>
    public required string ConsentCapacity { get; init; }

    /// <summary><c>digital</c>, <c>oral</c> or <c>paper</c>.</summary>
    public required string Channel { get; init; }
}
