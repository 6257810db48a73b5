namespace Kommune.IndividualPlans;

/// <summary>How the child has had a say (pbrl § 3-1, IP regulation § 4). With the person's own words, because it quotes the child.</summary>
internal sealed record ChildParticipation : PlanItem
{
    public required string How { get; init; }
    public DateOnly? On { get; init; }
    public string? WhatTheChildSaid { get; init; }
    public string? WeightGiven { get; init; }

    internal override string Section => Sections.OwnWords;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(How), How), FieldText.Of(nameof(On), On), FieldText.Of(nameof(WhatTheChildSaid), WhatTheChildSaid),
            FieldText.Of(nameof(WeightGiven), WeightGiven)];
}
