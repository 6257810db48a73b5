namespace Kommune.Platform.Responsibility;

/// <summary>An offer to take over a resource, from when it is made until the responsibility has moved or the offer is off.</summary>
internal sealed record HandoverRow
{
    public Guid Id { get; init; }

    public Guid ResourceId { get; init; }

    /// <summary>Who answers for it when the offer is made, and goes on doing so until it is accepted and the day has come.</summary>
    public Guid FromPersonId { get; init; }

    public Guid ToPersonId { get; init; }

    public Guid ToUnitId { get; init; }

    public string Role { get; init; } = "";

    public Guid OfferedBy { get; init; }

    public DateTimeOffset OfferedAt { get; init; }

    /// <summary>First day of the new one.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>Last day on which the earlier one still can read and write beside the new; null for none.</summary>
    public DateOnly? OverlapTo { get; init; }

    public string? Words { get; init; }

    /// <summary>Why, as a code of <see cref="HandoverCauses"/>.</summary>
    public string? Cause { get; init; }

    /// <summary>Null while it is not answered.</summary>
    public HandoverAnswer? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}
