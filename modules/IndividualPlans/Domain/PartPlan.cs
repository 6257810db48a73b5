namespace Kommune.IndividualPlans;

/// <summary>A detailed plan that lives elsewhere (education plan, crisis plan); it is pointed to, never copied.</summary>
internal sealed record PartPlan : PlanItem
{
    public required string Name { get; init; }
    public required string Where { get; init; }

    internal override string Section => Sections.Documents;

    private protected override IEnumerable<FieldText?> Read() => [FieldText.Of(nameof(Name), Name), FieldText.Of(nameof(Where), Where)];
}
