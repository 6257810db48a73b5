namespace Kommune.IndividualPlans;

internal sealed record Need : PlanItem
{
    public required string Text { get; init; }
    public string? WishedHelp { get; init; }

    internal override string Section => Sections.Needs;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(Text), Text), FieldText.Of(nameof(WishedHelp), WishedHelp)];
}
