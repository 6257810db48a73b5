namespace Kommune.IndividualPlans;

/// <summary>What each contributes to the work (IP regulation § 9 d).</summary>
internal sealed record Contribution : PlanItem
{
    public required Contributor By { get; init; }
    public Guid? UnitId { get; init; }
    public Guid? PersonId { get; init; }
    public required string Text { get; init; }

    /// <summary>Told by the parents about themselves in confidence: not for the child before 15 (R62).</summary>
    public bool ParentsOnly { get; init; }

    internal override string Section => Sections.Contributions;

    /// <summary>Whether somebody said it of herself or her service, and did not write it down for others.</summary>
    public bool IsOf(Guid personId) => PersonId == personId && By is (Contributor.Service or Contributor.Relative);

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(By), By), FieldText.Of(nameof(UnitId), FieldKind.Unit, UnitId),
            FieldText.Of(nameof(PersonId), FieldKind.Person, PersonId), FieldText.Of(nameof(Text), Text),
            FieldText.Of(nameof(ParentsOnly), ParentsOnly)];
}
