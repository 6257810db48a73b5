namespace Kommune.Contracts;

/// <summary>A row of the read log, as it is shown.</summary>
public sealed record AuditRow
{
    /// <summary>Place in the municipality's chain.</summary>
    public required long Sequence { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Name of the one who did it; null where a safety decision says that only the role is told (R47).</summary>
    public string? ActorName { get; init; }

    /// <summary>Role the actor acted in (<see cref="Roles"/>); null for private persons.</summary>
    public string? ActorRole { get; init; }

    /// <summary>Service the actor acted for; null for private persons, and where the place it is in must not be told (R69).</summary>
    public string? UnitName { get; init; }

    /// <summary>What was done.</summary>
    public required AuditEntry Entry { get; init; }
}
