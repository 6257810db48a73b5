namespace Kommune.IndividualPlans;

internal sealed record Measure : PlanItem
{
    public required Guid GoalId { get; init; }
    public required string Title { get; init; }
    public string? HowCarriedOut { get; init; }
    public string? Extent { get; init; }
    public Guid? ResponsibleUnitId { get; init; }
    public Guid? ResponsiblePersonId { get; init; }

    /// <summary>Those who have no unit here: a general practitioner, the family itself.</summary>
    public string? ResponsibleText { get; init; }
    public DateOnly? Deadline { get; init; }
    public MeasureStatus Status { get; init; } = MeasureStatus.Planned;
    public DateOnly? StatusOn { get; init; }

    /// <summary>Counts follow-ups apart from the texts, so that ticking off and rewording never stand in each other's way.</summary>
    public int StatusRevision { get; init; }
    public IReadOnlyList<Voice> Voices { get; init; } = [];

    internal bool IsOpen => Status is MeasureStatus.Planned or MeasureStatus.Ongoing;
    internal bool IsDone => Status is MeasureStatus.Done or MeasureStatus.DoneContinues;
    internal bool HasResponsible => ResponsibleUnitId is not null || ResponsibleText is not null;

    internal override string Section => Sections.Measures;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(GoalId), FieldKind.Item, GoalId), FieldText.Of(nameof(Title), Title),
            FieldText.Of(nameof(HowCarriedOut), HowCarriedOut), FieldText.Of(nameof(Extent), Extent),
            FieldText.Of(nameof(ResponsibleUnitId), FieldKind.Unit, ResponsibleUnitId),
            FieldText.Of(nameof(ResponsiblePersonId), FieldKind.Person, ResponsiblePersonId),
            FieldText.Of(nameof(ResponsibleText), ResponsibleText), FieldText.Of(nameof(Deadline), Deadline),
            FieldText.Of(nameof(Status), Status), FieldText.Of(nameof(StatusOn), StatusOn)];
}
