using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>
/// Who must have said yes before a service may see a section: both guardians or one (R18, barnelova § 30), a youth besides them (R19), and
/// from 16 the youth alone for health. Gives for each agreed section the consent that carries it: the one that ends first of those it takes.
/// </summary>
internal static class ConsentCircle
{
    /// <param name="consents">Sharing consents to one unit, also ended ones: a withdrawal is a no.</param>
    /// <param name="objectors">Those who say no to the unit while others say yes (R64).</param>
    /// <param name="context">The subject, the guardians, the municipality's rules.</param>
    public static IReadOnlyDictionary<string, Consent> Agreed(
        IReadOnlyList<Consent> consents, IReadOnlyCollection<Guid> objectors, ConsentContext context)
    {
        var standing = consents.Where(consent => consent.IsValid(context.Today)).ToList();
        // The person's own no closes, whoever says yes.
        if (objectors.Contains(context.SubjectId))
            return new Dictionary<string, Consent>();
        var own = Any(standing.FindAll(consent => consent.Capacity == ConsentCapacity.Self));
        var mandated = standing.FindAll(consent => consent.Capacity == ConsentCapacity.Mandate && context.IsMandated(consent.GiverId, consent.Sections));
        if (!context.IsChild)
            return context.HasCapacityDecision ? Either(own, Any(mandated.FindAll(consent => !objectors.Contains(consent.GiverId)))) : own;

        var adults = Either(Guardians(consents, standing, objectors, context), Any(mandated.FindAll(consent => !objectors.Contains(consent.GiverId))));
        var agreed = context.OwnConsentAge.IsReached(context.SubjectBirthDate, context.Today) ? All([adults, own]) : adults;
        if (LegalAge.Health.IsReached(context.SubjectBirthDate, context.Today))
            foreach (var section in context.Kind.Sections.Where(section => section.Health))
                if (own.TryGetValue(section.Id, out var decisive))
                    agreed[section.Id] = decisive;
                else
                    agreed.Remove(section.Id);
        return agreed;
    }

    private static Dictionary<string, Consent> Guardians(
        IReadOnlyList<Consent> all, List<Consent> standing, IReadOnlyCollection<Guid> objectors, ConsentContext context)
    {
        var holders = context.Guardians.ToList();
        var voices = holders.ConvertAll(holder => Any(standing.FindAll(consent => consent.GiverId == holder)));

        // A guardian who has taken back a yes and not given a new one objects: sharing rests until they agree (R18, R64).
        var objects = holders.Exists(holder => objectors.Contains(holder) || (all.Any(consent => consent.GiverId == holder && consent.WithdrawnAt is not null)
            && !standing.Exists(consent => consent.GiverId == holder)));
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

    private static Dictionary<string, Consent> Either(Dictionary<string, Consent> first, Dictionary<string, Consent> second)
    {
        foreach (var (section, consent) in second)
            first.TryAdd(section, consent);
        return first;
    }
}
