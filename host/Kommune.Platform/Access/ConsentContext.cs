using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>What the rules about a consent need to know besides the consent.</summary>
internal sealed record ConsentContext
{
    public required ResourceKind Kind { get; init; }

    public required Guid SubjectId { get; init; }

    public DateOnly? SubjectBirthDate { get; init; }

    /// <summary>Those who lawfully act for the subject today.</summary>
    public required IReadOnlyList<Relation> ActingFor { get; init; }

    public required MunicipalitySettings Settings { get; init; }

    /// <summary>Who records it.</summary>
    public required Actor Actor { get; init; }

    public required DateOnly Today { get; init; }
}
