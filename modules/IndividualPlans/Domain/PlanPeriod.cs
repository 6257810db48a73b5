namespace Kommune.IndividualPlans;

/// <summary>How long the plan applies and when it is looked at again (IP regulation § 9 h).</summary>
internal sealed record PlanPeriod : PlanItem
{
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required DateOnly NextReview { get; init; }

    internal bool Includes(DateOnly day) => From <= day && day <= To;

    internal override string Section => Sections.Title;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(From), From), FieldText.Of(nameof(To), To), FieldText.Of(nameof(NextReview), NextReview)];
}
