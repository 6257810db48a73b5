using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// Whose yes it takes: the person's own, for a child those of the guardians by the municipality's rule (R18), and a youth's own beside (R19).
/// The platform closes and opens sharing by the same rule; here it says who is asked, and when the plan itself may be made.
/// </summary>
internal sealed record Givers
{
    /// <summary>The person, when the own yes is needed.</summary>
    public Guid? Self { get; init; }

    /// <summary>Those with parental responsibility.</summary>
    public IReadOnlyList<Guid> Guardians { get; init; } = [];
    public bool AllGuardians { get; init; }

    /// <summary>Those who act in the place of the person or the parents: foster parents by decision, an unlimited mandate.</summary>
    public IReadOnlyList<Guid> InPlace { get; init; } = [];

    /// <summary>A child's view has to be recorded with the consent (R20).</summary>
    public bool IsChild { get; init; }

    public IEnumerable<Guid> All => Self is { } self ? [self, .. Guardians, .. InPlace] : [.. Guardians, .. InPlace];

    public static Givers For(Person subject, IReadOnlyList<Relation> actingFor, MunicipalitySettings settings, DateOnly today)
    {
        Guid[] guardians = [.. actingFor.Where(one => one.Kind == RelationKind.ParentalResponsibility).Select(one => one.PersonId).Distinct()];
        Guid[] inPlace =
            [.. actingFor.Where(one => one.Kind != RelationKind.ParentalResponsibility && one.Mandate is null).Select(one => one.PersonId).Distinct()];
        // Without a birth date: an unborn child has guardians, a newcomer has not (R3).
        var isChild = subject.BirthDate is null ? guardians.Length > 0 : LegalAge.Adult.IsUnder(subject.BirthDate, today);
        return isChild
            ? new()
            {
                Self = LegalAge.OwnConsent(settings).IsReached(subject.BirthDate, today) ? subject.Id : null,
                Guardians = guardians,
                AllGuardians = settings.BothGuardians != BothGuardians.OneSufficesOtherInformed,
                InPlace = inPlace,
                IsChild = true,
            }
            : new() { Self = subject.Id, InPlace = inPlace };
    }

    /// <summary>Whether these yeses are enough. Without anybody who can say yes, a child's plan waits.</summary>
    public bool Suffice(IReadOnlyCollection<Guid> yes)
    {
        var own = Self is { } self && yes.Contains(self);
        var inPlace = InPlace.Any(yes.Contains);
        if (!IsChild) return own || inPlace;
        var guardians = AllGuardians ? Guardians.Count > 0 && Guardians.All(yes.Contains) : Guardians.Any(yes.Contains);
        return (guardians || inPlace) && (Self is null || own);
    }
}
