namespace Kommune.IndividualPlans;

/// <summary>What stands in one version of the plan. Never changed, only replaced: the approved version and the draft share what is alike.</summary>
internal sealed record PlanContent
{
    public static PlanContent Empty { get; } = new();

    public OwnWords? OwnWords { get; init; }
    public IReadOnlyList<Strength> Strengths { get; init; } = [];
    public IReadOnlyList<Need> Needs { get; init; } = [];
    public IReadOnlyList<Goal> Goals { get; init; } = [];
    public IReadOnlyList<Measure> Measures { get; init; } = [];
    public IReadOnlyList<Participant> Participants { get; init; } = [];
    public FewServices? FewServices { get; init; }
    public Responsible? PlanResponsible { get; init; }
    public Responsible? CoordinationResponsible { get; init; }
    public IReadOnlyList<Contribution> Contributions { get; init; } = [];
    public IReadOnlyList<Offer> Offers { get; init; } = [];
    public PlanPeriod? Period { get; init; }
    public IReadOnlyList<Cooperation> Cooperation { get; init; } = [];
    public ChildParticipation? ChildParticipation { get; init; }
    public LanguageAndCulture? LanguageAndCulture { get; init; }
    public IReadOnlyList<PartPlan> PartPlans { get; init; } = [];
    public IReadOnlyList<Evaluation> Evaluations { get; init; } = [];

    public IEnumerable<Measure> MeasuresOf(Guid goalId) => Measures.Where(measure => measure.GoalId == goalId);

    public Offer? OfferOf(OfferKind kind) => Offers.FirstOrDefault(offer => offer.Kind == kind);

    /// <summary>Every item, in the order the plan is read.</summary>
    public IEnumerable<PlanItem> Items() =>
    [
        .. One(OwnWords), .. One(ChildParticipation), .. One(LanguageAndCulture), .. Strengths, .. Needs, .. Goals, .. Measures,
        .. Measures.SelectMany(measure => measure.Voices), .. Participants, .. One(FewServices), .. One(PlanResponsible),
        .. One(CoordinationResponsible), .. Contributions, .. Offers, .. One(Period), .. Cooperation, .. PartPlans, .. Evaluations,
    ];

    /// <summary>
    /// What a reader may see. Without the measures section a service still sees the measures it carries itself, with its own voice,
    /// when <paramref name="ownUnitId"/> is given.
    /// </summary>
    /// <param name="may">Whether a section may be seen, or an entry of a day in it (R32); no day is what applies now.</param>
    /// <param name="ownUnitId">The reader's unit.</param>
    public PlanContent VisibleTo(Func<string, DateOnly?, bool> may, Guid? ownUnitId)
    {
        IReadOnlyList<T> List<T>(string section, IReadOnlyList<T> items) => may(section, null) ? items : [];
        T? Single<T>(string section, T? item) where T : class => may(section, null) ? item : null;
        return new()
        {
            OwnWords = Single(Sections.OwnWords, OwnWords),
            ChildParticipation = Single(Sections.OwnWords, ChildParticipation),
            LanguageAndCulture = Single(Sections.OwnWords, LanguageAndCulture),
            Strengths = List(Sections.Goals, Strengths),
            Goals = List(Sections.Goals, Goals),
            Needs = List(Sections.Needs, Needs),
            Measures = may(Sections.Measures, null) ? [.. Measures.Select(Heard)] : OfUnit(ownUnitId),
            Participants = List(Sections.Participants, Participants),
            FewServices = Single(Sections.Participants, FewServices),
            Offers = List(Sections.Participants, Offers),
            Cooperation = List(Sections.Participants, Cooperation),
            PlanResponsible = Single(Sections.Title, PlanResponsible),
            CoordinationResponsible = Single(Sections.Title, CoordinationResponsible),
            Period = Single(Sections.Title, Period),
            Contributions = List(Sections.Contributions, Contributions),
            PartPlans = List(Sections.Documents, PartPlans),
            Evaluations = [.. List(Sections.Evaluations, Evaluations).Where(one => may(Sections.Evaluations, one.On))],
        };

        Measure Heard(Measure measure) => measure.Voices.All(Hears) ? measure : measure with { Voices = [.. measure.Voices.Where(Hears)] };
        bool Hears(Voice voice) => may(Sections.Measures, voice.On) || (ownUnitId is not null && voice.UnitId == ownUnitId);
    }

    private IReadOnlyList<Measure> OfUnit(Guid? unitId) =>
    [
        .. Measures.Where(measure => unitId is not null && measure.ResponsibleUnitId == unitId)
            .Select(measure => measure with { Voices = [.. measure.Voices.Where(voice => voice.UnitId == unitId)] }),
    ];

    private static IEnumerable<PlanItem> One(PlanItem? item) => item is null ? [] : [item];
}
