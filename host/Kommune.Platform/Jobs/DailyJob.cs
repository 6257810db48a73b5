namespace Kommune.Platform.Jobs;

/// <summary>That something is done just after midnight. Resolved from the run's own services by its type.</summary>
internal sealed record DailyJob
{
    /// <summary>Stable name: <c>platform.escalation</c>. Remembered with every day it has run.</summary>
    public required string Name { get; init; }

    public required Type JobType { get; init; }

    /// <summary>The module it belongs to; null for the platform's own.</summary>
    public string? ModuleId { get; init; }
}
