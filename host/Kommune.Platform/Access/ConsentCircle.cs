using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Access;

/// <summary>
/// Who must have said yes before a service may see a section: both guardians or one (R18, barnelova § 30), and a youth besides them (R19).
/// Gives for each agreed section the consent that carries it: the one that ends first of those it takes.
/// </summary>
internal static class ConsentCircle
{
    /// <param name="consents">Sharing consents to one unit, also ended ones: a withdrawal is a no.</param>
    /// <param name="context">The subject, the guardians, the municipality's rules.</param>
    public static IReadOnlyDictionary<string, Consent> Agreed(IReadOnlyList<Consent> consents, ConsentContext context)
    {
        var standing = consents.Where(consent => consent.IsValid(context.Today)).ToList();
        var own = standing.FindAll(consent => consent.Capacity == ConsentCapacity.Self);
        var mandated = standing.FindAll(consent => consent.Capacity == ConsentCapacity.Mandate && context.IsMandated(consent.GiverId, consent.Sections));
        if (!context.IsChild)
            return Any([.. own, .. mandated]);

        var adults = Guardians(consents, standing, context);
        foreach (var (section, consent) in Any(mandated))
            adults.TryAdd(section, consent);
        return new LegalAge { Years = context.Settings.YouthConsentAge, Reference = "setting" }.IsReached(context.SubjectBirthDate, context.Today)
            ? All([adults, Any(own)])
            : adults;
    }

    private static Dictionary<string, Consent> Guardians(IReadOnlyList<Consent> all, List<Consent> standing, ConsentContext context)
    {
        var holders = context.ActingFor.Where(relation => relation.Kind == RelationKind.ParentalResponsibility)
            .Select(relation => relation.PersonId).Distinct().ToList();
        var voices = holders.ConvertAll(holder => Any(standing.FindAll(consent => consent.GiverId == holder)));

        // A guardian who has taken back a yes and not given a new one objects: sharing rests until they agree (R18, R64).
        var objects = holders.Exists(holder => all.Any(consent => consent.GiverId == holder && consent.WithdrawnAt is not null)
            && !standing.Exists(consent => consent.GiverId == holder));
        if (holders.Count == 0 || objects)
            return [];
        return context.Settings.BothGuardians == BothGuardians.OneSufficesOtherInformed
            ? Any(standing.FindAll(consent => holders.Contains(consent.GiverId)))
            : All(voices);
    }

    /// <summary>One yes is enough; the one that lasts longest carries.</summary>
    private static Dictionary<string, Consent> Any(List<Consent> consents) => consents
        .SelectMany(consent => consent.Sections, (consent, section) => (consent, section))
        .GroupBy(pair => pair.section)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.consent).MaxBy(consent => consent.ValidTo)!);

    /// <summary>Only what everyone has said yes to; the one that ends first carries.</summary>
    private static Dictionary<string, Consent> All(List<Dictionary<string, Consent>> voices) => voices[0].Keys
        .Where(section => voices.TrueForAll(voice => voice.ContainsKey(section)))
        .ToDictionary(section => section, section => voices.Select(voice => voice[section]).MinBy(consent => consent.ValidTo)!);
}
