namespace Kommune.IndividualPlans;

/// <summary>A goal in the person's words; the professional wording stands beside, never instead.</summary>
internal sealed record Goal : PlanItem
{
    public required string Words { get; init; }
    public Capacity WrittenBy { get; init; }
    public string? Professional { get; init; }

    internal override string Section => Sections.Goals;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(Words), Words), FieldText.Of(nameof(WrittenBy), WrittenBy), FieldText.Of(nameof(Professional), Professional)];
}
