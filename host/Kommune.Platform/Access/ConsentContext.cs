using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>What the rules about a consent need to know besides the consent.</summary>
internal sealed record ConsentContext
{
    public required ResourceKind Kind { get; init; }

    /// <summary>The resource; without an id where there is none yet.</summary>
    public required Resource Resource { get; init; }

    public Guid SubjectId => Resource.SubjectId;

    public DateOnly? SubjectBirthDate { get; init; }

    /// <summary>Those who lawfully act for the subject today.</summary>
    public required IReadOnlyList<Relation> ActingFor { get; init; }

    /// <summary>A decision that the person cannot decide this alone has been recorded and shown to her or him, and is in force (R21).</summary>
    public bool HasCapacityDecision { get; init; }

    public required MunicipalitySettings Settings { get; init; }

    /// <summary>Who records it.</summary>
    public required Actor Actor { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Under age. Without a birth date: an unborn child has guardians, a newcomer has not (R3).</summary>
    public bool IsChild => SubjectBirthDate is null
        ? ActingFor.Any(relation => relation.Kind == RelationKind.ParentalResponsibility)
        : !LegalAge.Majority.IsReached(SubjectBirthDate, Today);

    /// <summary>Whose yes it takes to what is not divided in sections, and who is asked.</summary>
    public ConsentGivers Givers
    {
        get
        {
            Guid[] inPlace = [.. ActingFor.Where(relation => relation.Kind != RelationKind.ParentalResponsibility && relation.Mandate is null)
                .Select(relation => relation.PersonId).Distinct()];
            return !IsChild ? new ConsentGivers { Self = SubjectId, InPlace = inPlace } : new ConsentGivers
            {
                Self = OwnConsentAge.IsReached(SubjectBirthDate, Today) ? SubjectId : null,
                Guardians = [.. Guardians],
                AllGuardians = Settings.BothGuardians != BothGuardians.OneSufficesOtherInformed,
                InPlace = inPlace,
                IsChild = true,
            };
        }
    }

    /// <summary>A parent whom a care decision has left a part only does not decide (R65).</summary>
    public IEnumerable<Guid> Guardians => ActingFor
        .Where(relation => relation is { Kind: RelationKind.ParentalResponsibility, Mandate: null }).Select(relation => relation.PersonId).Distinct();

    public LegalAge OwnConsentAge => LegalAge.OwnConsent(Settings);

    /// <summary>Whether somebody who acts in the place of the person or the parents may answer for all the sections: a limited mandate covers its own.</summary>
    public bool IsMandated(Guid personId, IReadOnlyList<string> sections) => ActingFor.Any(relation =>
        relation.PersonId == personId && relation.Kind != RelationKind.ParentalResponsibility
        && (relation.Mandate is not { } mandate || (sections.Count > 0 && sections.All(section => section == mandate))));
}
