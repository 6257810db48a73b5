namespace Kommune.IndividualPlans.Api;

/// <summary>What a change led to.</summary>
internal sealed record ChangeAnswer
{
    /// <summary>The plan's version after the change.</summary>
    public required int Version { get; init; }

    /// <summary>The item it happened to.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>The change opened a new version of an approved plan for writing.</summary>
    public bool RevisionStarted { get; init; }

    public static ChangeAnswer Of(PlanChange change) =>
        new() { Version = change.Version, ItemId = change.ItemId, RevisionStarted = change.RevisionStarted };
}
