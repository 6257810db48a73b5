using Kommune.Contracts;

namespace Kommune.Platform.Audit;

/// <summary>A row of the log before it has its place in the chain.</summary>
internal sealed record AuditRecord
{
    public required DateTimeOffset At { get; init; }

    public required AuditEntry Entry { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorKind { get; init; }

    public Guid? UnitId { get; init; }

    public string? Role { get; init; }

    /// <summary>Trace of the request, so that operators can find it without seeing whom it was about.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether the row must stand although the work is rolled back: something was shown, or refused.</summary>
    public bool OutlivesRollback => Entry.Refused != DenyReason.None || AuditActions.Shows(Entry.Action);
}
