namespace Kommune.IndividualPlans;

internal sealed record Strength : PlanItem
{
    public required string Words { get; init; }
    public Capacity WrittenBy { get; init; }

    internal override string Section => Sections.Goals;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(Words), Words), FieldText.Of(nameof(WrittenBy), WrittenBy)];
}
