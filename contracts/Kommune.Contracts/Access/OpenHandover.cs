namespace Kommune.Contracts;

/// <summary>Somebody is asked to take over a resource, or has said yes and begins on a day to come (R51).</summary>
public sealed record OpenHandover
{
    /// <summary>Who is asked.</summary>
    public required Guid ToPersonId { get; init; }

    /// <summary>The service she or he would answer for.</summary>
    public required Guid ToUnitId { get; init; }

    /// <summary>When the question was asked, UTC.</summary>
    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>First day of the new one.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The answer was yes, and the day has not come.</summary>
    public required bool IsAccepted { get; init; }
}
