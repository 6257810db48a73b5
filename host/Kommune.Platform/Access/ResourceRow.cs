using Kommune.Contracts;

namespace Kommune.Platform.Access;

internal sealed record ResourceRow
{
    public Guid Id { get; init; }

    public string Kind { get; init; } = "";

    public Guid SubjectId { get; init; }

    public Guid LeadUnitId { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateOnly? SubjectBirthDate { get; init; }

    public Guid? ResponsibleId { get; init; }

    public bool Blocked { get; init; }

    public bool Protected { get; init; }

    public bool Named { get; init; }

    public bool KeptApart { get; init; }

    public Resource ToResource() => new() { Id = Id, Kind = Kind, SubjectId = SubjectId, LeadUnitId = LeadUnitId, ClosedAt = ClosedAt };
}
