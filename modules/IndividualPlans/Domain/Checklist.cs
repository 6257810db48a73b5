using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>What a plan must contain before it applies (IP regulation § 9 a–j, child's participation, language).</summary>
internal static class Checklist
{
    private sealed record Facts(PlanContent Plan, bool ConsentIsValid, bool IsChild);

    private sealed record Rule(string Code, string? Letter, string Section, Func<Facts, bool> IsMet)
    {
        public bool IsRequired { get; init; } = true;
        public Func<Facts, bool> Concerns { get; init; } = _ => true;
    }

    private static readonly Rule[] Rules =
    [
        new("goals", "a", Sections.Goals, f => f.Plan.Goals.Count > 0 && f.Plan.Strengths.Count > 0),
        new("participants", "b", Sections.Participants, f => Services(f.Plan) >= 2 || f.Plan.FewServices is not null),
        new("responsible", "c", Sections.Title, f => f.Plan.PlanResponsible is not null && f.Plan.CoordinationResponsible is not null),
        new("contributions", "d", Sections.Contributions, f => f.Plan.Contributions.Any(one => one.By is Contributor.Person or Contributor.Family)),
        new("measures", "e", Sections.Measures, f => f.Plan.Measures.Count > 0 && Open(f.Plan).All(measure => measure.HasResponsible)),
        new("carried-out", "f", Sections.Measures, f => f.Plan.Measures.Count > 0 && Open(f.Plan).All(measure => measure.HowCarriedOut is not null)),
        new("offers", "g", Sections.Participants, f => Relevant(f).All(kind => IsAnswered(f.Plan.OfferOf(kind)))),
        new("period", "h", Sections.Title, f => f.Plan.Period is not null),
        new("consent", "i", Sections.Consents, f => f.ConsentIsValid),
        new("cooperation", "j", Sections.Participants, f => f.Plan.Cooperation.Count > 0) { IsRequired = false },
        new("child-participation", null, Sections.OwnWords, f => f.Plan.ChildParticipation is not null) { Concerns = f => f.IsChild },
        new("language", null, Sections.OwnWords, f => f.Plan.LanguageAndCulture?.Interpreter is Interpreter.Yes or Interpreter.No),
    ];

    public static IReadOnlyList<string> Codes { get; } = [.. Rules.Select(rule => rule.Code)];

    public static IReadOnlyList<ChecklistPoint> Of(PlanContent content, bool consentIsValid, DateOnly? birthDate, DateOnly today)
    {
        var facts = new Facts(content, consentIsValid, LegalAge.Majority.IsUnder(birthDate, today));
        return
        [
            .. Rules.Where(rule => rule.Concerns(facts)).Select(rule => new ChecklistPoint
            {
                Code = rule.Code,
                Letter = rule.Letter,
                Section = rule.Section,
                IsMet = rule.IsMet(facts),
                IsRequired = rule.IsRequired,
            }),
        ];
    }

    private static IEnumerable<Measure> Open(PlanContent plan) => plan.Measures.Where(measure => measure.IsOpen);

    /// <summary>Two employees of one service are one service.</summary>
    private static int Services(PlanContent plan) =>
        plan.Participants.Where(one => one.Kind == ParticipantKind.Unit).Select(one => one.UnitId?.ToString() ?? one.Name).Distinct().Count();

    private static IEnumerable<OfferKind> Relevant(Facts facts) =>
        facts.IsChild ? [OfferKind.Coordinator, OfferKind.ChildCoordinator, OfferKind.ContactDoctor] : [OfferKind.Coordinator, OfferKind.ContactDoctor];

    private static bool IsAnswered(Offer? offer) => offer?.Answer is OfferAnswer.Yes or OfferAnswer.No or OfferAnswer.NotRelevant;
}
