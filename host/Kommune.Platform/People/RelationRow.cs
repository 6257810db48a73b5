using Kommune.Contracts;

namespace Kommune.Platform.People;

internal sealed record RelationRow
{
    public Guid PersonId { get; init; }

    public Guid SubjectId { get; init; }

    public string Kind { get; init; } = "";

    public string? Mandate { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public DateOnly? SubjectBirthDate { get; init; }

    public Relation ToRelation() => new()
    {
        PersonId = PersonId,
        SubjectId = SubjectId,
        Kind = Enum.Parse<RelationKind>(Kind),
        Mandate = Mandate,
        From = ValidFrom,
        To = ValidTo,
    };
}
