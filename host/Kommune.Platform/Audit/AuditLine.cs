namespace Kommune.Platform.Audit;

/// <summary>A row of <c>kp_audit</c> as it is stored.</summary>
internal sealed record AuditLine
{
    public long Sequence { get; init; }

    public DateTimeOffset HappenedAt { get; init; }

    public Guid? ActorId { get; init; }

    public string ActorKind { get; init; } = "";

    public Guid? UnitId { get; init; }

    public string? Role { get; init; }

    public Guid? SubjectId { get; init; }

    public Guid? ResourceId { get; init; }

    public string? ResourceKind { get; init; }

    public string Sections { get; init; } = "";

    public string Action { get; init; } = "";

    public string Basis { get; init; } = "";

    public string Refused { get; init; } = "";

    public string? Reference { get; init; }

    public string PreviousHash { get; init; } = "";

    public string Hash { get; init; } = "";

    public static AuditLine From(AuditRecord record) => new()
    {
        HappenedAt = DateTimeOffset.FromUnixTimeMilliseconds(record.At.ToUnixTimeMilliseconds()),
        ActorId = record.ActorId,
        ActorKind = record.ActorKind,
        UnitId = record.UnitId,
        Role = record.Role,
        SubjectId = record.Entry.SubjectId,
        ResourceId = record.Entry.ResourceId,
        ResourceKind = record.Entry.ResourceKind,
        Sections = string.Join(',', record.Entry.Sections),
        Action = record.Entry.Action,
        Basis = record.Entry.Basis.ToString(),
        Refused = record.Entry.Refused.ToString(),
        Reference = record.Reference,
    };

    /// <summary>The line in its place after another.</summary>
    public AuditLine After(long sequence, string hash)
    {
        var placed = this with { Sequence = sequence + 1, PreviousHash = hash };
        return placed with { Hash = AuditHash.Of(placed) };
    }
}
