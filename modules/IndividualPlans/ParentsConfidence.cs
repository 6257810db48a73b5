using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// What parents have told about themselves in confidence is not shown to the child before 15 (fvl § 18, R62): on no page, in no version and
/// through no program. Everyone else who may see the section sees it, marked.
/// </summary>
internal static class ParentsConfidence
{
    private static readonly LegalAge Own = new() { Years = 15, Reference = "forvaltningsloven § 18" };

    public static PlanContent For(this PlanContent content, Actor reader, Person subject, DateOnly today) =>
        reader.PersonId == subject.Id && Own.IsUnder(subject.BirthDate, today)
            ? content with { Contributions = [.. content.Contributions.Where(one => !one.ParentsOnly)] }
            : content;
}
