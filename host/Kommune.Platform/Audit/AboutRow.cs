using Kommune.Contracts;

namespace Kommune.Platform.Audit;

internal sealed record AboutRow
{
    public long Sequence { get; init; }

    public DateTimeOffset HappenedAt { get; init; }

    public Guid? ActorId { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? Role { get; init; }

    public string? UnitName { get; init; }

    public Guid? SubjectId { get; init; }

    public Guid? ResourceId { get; init; }

    public string? ResourceKind { get; init; }

    public string Sections { get; init; } = "";

    public string Action { get; init; } = "";

    public string Basis { get; init; } = "";

    public string Refused { get; init; } = "";

    public AuditRow ToRow() => new()
    {
        Sequence = Sequence,
        At = HappenedAt,
        ActorId = ActorId,
        ActorName = GivenName is null ? null : $"{GivenName} {FamilyName}",
        ActorRole = Role,
        UnitName = UnitName,
        Entry = new AuditEntry
        {
            SubjectId = SubjectId,
            ResourceId = ResourceId,
            ResourceKind = ResourceKind,
            Sections = Sections.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Action = Action,
            Basis = Enum.Parse<AccessBasis>(Basis),
            Refused = Enum.Parse<DenyReason>(Refused),
        },
    };
}
