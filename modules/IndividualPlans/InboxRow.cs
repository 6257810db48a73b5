namespace Kommune.IndividualPlans;

/// <summary>A notification before somebody has taken it: enough to choose, nothing that tells who it is about.</summary>
internal sealed record InboxRow
{
    public required Guid Id { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the coordinating unit should have confirmed it.</summary>
    public required DateOnly Due { get; init; }
    public required Capacity Capacity { get; init; }

    /// <summary>The service that sent it; null when a private person did.</summary>
    public string? UnitName { get; init; }
    public required bool IsChild { get; init; }
    public required bool WantsCoordinator { get; init; }
    public required bool WantsPlan { get; init; }
}
