namespace Kommune.Platform.Access;

/// <summary>Who gives an answer that only the person's own side can give, and how it was given.</summary>
internal sealed record ConsentAnswerer
{
    public required Guid PersonId { get; init; }

    /// <summary>One of <see cref="ConsentCapacity"/>.</summary>
    public required string Capacity { get; init; }

    /// <summary><c>digital</c>, <c>oral</c> or <c>paper</c>.</summary>
    public required string Channel { get; init; }
}
