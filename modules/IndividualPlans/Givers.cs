using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Whose yes it takes: the person's own, for a child those of the guardians by the municipality's rule (R18), and a youth's own beside (R19).</summary>
internal sealed record Givers
{
    /// <summary>The person, when the own yes is needed.</summary>
    public Guid? Self { get; init; }
    public IReadOnlyList<Guid> Guardians { get; init; } = [];
    public bool AllGuardians { get; init; }

    /// <summary>A child's view has to be recorded with the consent (R20).</summary>
    public bool IsChild { get; init; }

    public IEnumerable<Guid> All => Self is { } self ? [self, .. Guardians] : Guardians;

    public static Givers For(Person subject, IReadOnlyList<Relation> actingFor, MunicipalitySettings settings, DateOnly today)
    {
        Guid[] guardians =
            [.. actingFor.Where(one => one.Kind is RelationKind.ParentalResponsibility or RelationKind.FosterParent).Select(one => one.PersonId).Distinct()];
        // Without a birth date: an unborn child has guardians, a newcomer has not (R3).
        var isChild = subject.BirthDate is null ? guardians.Length > 0 : LegalAge.Adult.IsUnder(subject.BirthDate, today);
        if (!isChild) return new() { Self = subject.Id };
        return new()
        {
            Self = LegalAge.OwnConsent(settings).IsReached(subject.BirthDate, today) ? subject.Id : null,
            Guardians = guardians,
            AllGuardians = settings.BothGuardians != BothGuardians.OneSufficesOtherInformed,
            IsChild = true,
        };
    }

    /// <summary>Whether these yeses are enough. Without a guardian who can say yes, a child's plan waits.</summary>
    public bool Suffice(IReadOnlyCollection<Guid> yes) =>
        (Self is not { } self || yes.Contains(self))
        && (!IsChild || (AllGuardians ? Guardians.Count > 0 && Guardians.All(yes.Contains) : Guardians.Any(yes.Contains)));
}
