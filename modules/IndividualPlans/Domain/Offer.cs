namespace Kommune.IndividualPlans;

/// <summary>Whether a coordinator, child coordinator or contact doctor is offered, and what was answered (IP regulation § 9 g).</summary>
internal sealed record Offer : PlanItem
{
    public required OfferKind Kind { get; init; }
    public OfferAnswer Answer { get; init; }
    public DateOnly? OfferedOn { get; init; }
    public string? Who { get; init; }

    internal override string Section => Sections.Participants;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(Kind), Kind), FieldText.Of(nameof(Answer), Answer), FieldText.Of(nameof(OfferedOn), OfferedOn),
            FieldText.Of(nameof(Who), Who)];
}
