namespace Kommune.IndividualPlans;

/// <summary>Why fewer than two services take part.</summary>
internal sealed record FewServices : PlanItem
{
    public required string Reason { get; init; }

    internal override string Section => Sections.Participants;

    private protected override IEnumerable<FieldText?> Read() => [FieldText.Of(nameof(Reason), Reason)];
}
