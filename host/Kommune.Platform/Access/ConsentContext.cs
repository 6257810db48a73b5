using Kommune.Contracts;
using Kommune.Platform.People;

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

    /// <summary>Under age. Without a birth date: an unborn child has guardians, a newcomer has not (R3).</summary>
    public bool IsChild => SubjectBirthDate is null
        ? ActingFor.Any(relation => relation.Kind == RelationKind.ParentalResponsibility)
        : !LegalAge.Majority.IsReached(SubjectBirthDate, Today);

    /// <summary>Whether somebody who acts in the place of the person or the parents may answer for all the sections: a limited mandate covers its own.</summary>
    public bool IsMandated(Guid personId, IReadOnlyList<string> sections) => ActingFor.Any(relation =>
        relation.PersonId == personId && relation.Kind != RelationKind.ParentalResponsibility
        && (relation.Mandate is not { } mandate || (sections.Count > 0 && sections.All(section => section == mandate))));
}
