namespace Kommune.Contracts;

/// <summary>
/// Whose yes it takes: the person's own, for a child those of the guardians by the municipality's rule (R18), and a youth's own beside (R19).
/// </summary>
public sealed record ConsentGivers
{
    /// <summary>The person, when the own yes is needed.</summary>
    public Guid? Self { get; init; }

    /// <summary>Those with parental responsibility.</summary>
    public IReadOnlyList<Guid> Guardians { get; init; } = [];

    /// <summary>Every guardian must say yes; else one is enough and the others are told.</summary>
    public bool AllGuardians { get; init; }

    /// <summary>Those who act in the place of the person or the parents: foster parents by decision, an unlimited mandate.</summary>
    public IReadOnlyList<Guid> InPlace { get; init; } = [];

    /// <summary>A child's view has to be recorded with the consent (R20).</summary>
    public bool IsChild { get; init; }

    /// <summary>Everybody who is asked.</summary>
    public IReadOnlyList<Guid> All => Self is { } self ? [self, .. Guardians, .. InPlace] : [.. Guardians, .. InPlace];

    /// <summary>Whether these yeses are enough. Without anybody who can say yes, a child's plan waits.</summary>
    /// <param name="yes">Those who have said yes.</param>
    public bool Suffice(IReadOnlyCollection<Guid> yes)
    {
        ArgumentNullException.ThrowIfNull(yes);
        var own = Self is { } self && yes.Contains(self);
        var inPlace = InPlace.Any(yes.Contains);
        if (!IsChild) return own || inPlace;
        var guardians = AllGuardians ? Guardians.Count > 0 && Guardians.All(yes.Contains) : Guardians.Any(yes.Contains);
        return (guardians || inPlace) && (Self is null || own);
    }
}
