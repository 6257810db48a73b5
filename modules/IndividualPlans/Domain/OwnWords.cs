namespace Kommune.IndividualPlans;

/// <summary>What matters to the person, and how it was said: picture board, sign, talk. It opens the plan.</summary>
internal sealed record OwnWords : PlanItem
{
    public required string Words { get; init; }
    public string? HowSaid { get; init; }
    public DateOnly? SaidOn { get; init; }
    public Capacity WrittenBy { get; init; }

    internal override string Section => Sections.OwnWords;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(Words), Words), FieldText.Of(nameof(HowSaid), HowSaid), FieldText.Of(nameof(SaidOn), SaidOn),
            FieldText.Of(nameof(WrittenBy), WrittenBy)];
}
