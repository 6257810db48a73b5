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

    public int Blocks { get; init; }

    public string AddressProtection { get; init; } = "";

    public int Protections { get; init; }

    public int Names { get; init; }

    public int Bans { get; init; }

    public Resource ToResource() => new() { Id = Id, Kind = Kind, SubjectId = SubjectId, LeadUnitId = LeadUnitId, ClosedAt = ClosedAt };
}
