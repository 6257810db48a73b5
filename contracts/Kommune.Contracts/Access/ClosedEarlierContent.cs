namespace Kommune.Contracts;

/// <summary>That a service does not see what was written before an instant.</summary>
public sealed record ClosedEarlierContent
{
    /// <summary>The service.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>What was written before this is closed to it, UTC.</summary>
    public required DateTimeOffset Before { get; init; }

    /// <summary>Those who have said that it may be opened, while others have not.</summary>
    public required IReadOnlyList<Guid> Yes { get; init; }
}
