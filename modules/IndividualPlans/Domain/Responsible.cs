namespace Kommune.IndividualPlans;

/// <summary>Who makes the plan, or who secures coordination and progress (IP regulation § 9 c).</summary>
internal sealed record Responsible : PlanItem
{
    public required ResponsibleFor For { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid UnitId { get; init; }

    internal override string Section => Sections.Title;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(For), For), FieldText.Of(nameof(PersonId), FieldKind.Person, PersonId),
            FieldText.Of(nameof(UnitId), FieldKind.Unit, UnitId)];
}
