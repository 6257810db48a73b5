using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>What a consent must say before it is one (R11, R20, R21), and how long it can last (R16).</summary>
internal static class ConsentRules
{
    private static readonly string[] Channels = ["digital", "paper", "oral"];
    private static readonly string[] ChildsViews = ["informed", "heard", "not-able"];

    public static IEnumerable<Problem> Problems(Consent consent, ConsentContext context)
    {
        if (consent.Kind == ConsentKind.Unknown)
            yield return Problem("kind-missing", nameof(Consent.Kind));
        if (string.IsNullOrWhiteSpace(consent.Purpose))
            yield return Problem("purpose-missing", nameof(Consent.Purpose));
        if (string.IsNullOrWhiteSpace(consent.TextVersion))
            yield return Problem("text-version-missing", nameof(Consent.TextVersion));
        if (string.IsNullOrWhiteSpace(consent.Language))
            yield return Problem("language-missing", nameof(Consent.Language));
        if (!Channels.Contains(consent.Channel))
            yield return Problem("channel-unknown", nameof(Consent.Channel));
        if (consent.ValidTo < context.Today)
            yield return Problem("already-over", nameof(Consent.ValidTo));
        if (!ConsentCapacity.All.Contains(consent.Capacity))
            yield return Problem("capacity-unknown", nameof(Consent.Capacity));
        else if (!MayGive(consent, context))
            yield return Problem("giver-not-entitled", nameof(Consent.GiverId));
        // In an adult's place only when it is decided, reasoned and shown to her or him that she cannot decide this alone (pbrl § 4-3).
        else if (consent.Capacity == ConsentCapacity.Mandate && !context.IsChild && !context.HasCapacityDecision)
            yield return Problem("capacity-decision-missing", nameof(Consent.Capacity));
        // Nobody can press yes for another; what is said or signed is recorded by an employee.
        if (consent.Channel == "digital" && context.Actor.Kind is ActorKind.Citizen or ActorKind.Employee && context.Actor.PersonId != consent.GiverId)
            yield return Problem("not-by-giver", nameof(Consent.Channel));
        if (NeedsChildsView(consent, context) && !ChildsViews.Contains(consent.ChildsView))
            yield return Problem("childs-view-missing", nameof(Consent.ChildsView));

        if (consent.Kind != ConsentKind.Share)
            yield break;
        if (consent.UnitId is null)
            yield return Problem("unit-missing", nameof(Consent.UnitId));
        if (consent.Sections.Count == 0)
            yield return Problem("sections-missing", nameof(Consent.Sections));
        // What only the subject may see cannot be shared, whoever agrees (R39).
        if (consent.Sections.Any(id => context.Kind.Sections.All(section => section.Id != id || section.OnlySubject)))
            yield return Problem("section-unknown", nameof(Consent.Sections));
    }

    /// <summary>Never beyond what the municipality has decided; a guardian's yes ends with the guardianship, the day before majority (R24).</summary>
    public static DateOnly LastDay(Consent consent, ConsentContext context)
    {
        var last = Earlier(consent.ValidTo, context.Settings.ConsentValidTo(context.Today));
        return consent.Capacity != ConsentCapacity.Self && context.IsChild && context.SubjectBirthDate is { } born
            ? Earlier(last, born.AddYears(LegalAge.Majority.Years).AddDays(-1))
            : last;
    }

    private static bool MayGive(Consent consent, ConsentContext context) => consent.Capacity switch
    {
        ConsentCapacity.Self => consent.GiverId == context.SubjectId,
        ConsentCapacity.ParentalResponsibility => context.ActingFor.Any(relation =>
            relation.PersonId == consent.GiverId && relation is { Kind: RelationKind.ParentalResponsibility, Mandate: null }),
        _ => context.IsMandated(consent.GiverId, consent.Sections),
    };

    private static bool NeedsChildsView(Consent consent, ConsentContext context) =>
        consent.Capacity != ConsentCapacity.Self && context.SubjectBirthDate is not null && context.IsChild;

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;

    private static Problem Problem(string what, string field) => new() { Code = $"problem.consent-{what}", Field = field };
}
