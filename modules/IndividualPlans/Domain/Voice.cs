namespace Kommune.IndividualPlans;

/// <summary>How a measure works, said by the person or by a service; the two stand beside each other.</summary>
internal sealed record Voice : PlanItem
{
    public required VoiceSide Side { get; init; }
    public required int Rating { get; init; }
    public string? Words { get; init; }
    public required DateOnly On { get; init; }
    public required Guid PersonId { get; init; }
    public Guid? UnitId { get; init; }

    internal override string Section => Sections.Measures;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(Side), Side), FieldText.Of(nameof(Rating), Rating), FieldText.Of(nameof(Words), Words),
            FieldText.Of(nameof(On), On), FieldText.Of(nameof(PersonId), FieldKind.Person, PersonId),
            FieldText.Of(nameof(UnitId), FieldKind.Unit, UnitId)];
}
