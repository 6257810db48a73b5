namespace Kommune.Stafettlogg;

/// <summary>Who gives an answer that only the family can give, and how it was given.</summary>
internal sealed record Answerer
{
    public required Guid PersonId { get; init; }

    /// <summary>The capacity as a consent states it: <c>self</c>, <c>parental-responsibility</c>, <c>mandate</c>.</summary>
    public required string Capacity { get; init; }

    /// <summary><c>digital</c>, <c>oral</c> or <c>paper</c>.</summary>
    public required string Channel { get; init; }
}
