namespace Kommune.IndividualPlans;

/// <summary>Cooperation with other services that is needed or wished (IP regulation § 9 j).</summary>
internal sealed record Cooperation : PlanItem
{
    public required string With { get; init; }
    public Guid? UnitId { get; init; }
    public string? About { get; init; }

    internal override string Section => Sections.Participants;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(With), With), FieldText.Of(nameof(UnitId), FieldKind.Unit, UnitId), FieldText.Of(nameof(About), About)];
}
