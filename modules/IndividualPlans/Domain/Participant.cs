namespace Kommune.IndividualPlans;

/// <summary>Who takes part in the work (IP regulation § 9 b).</summary>
internal sealed record Participant : PlanItem
{
    public required ParticipantKind Kind { get; init; }
    public Guid? UnitId { get; init; }
    public Guid? PersonId { get; init; }

    /// <summary>Those who are not known here by id.</summary>
    public string? Name { get; init; }
    public string? Role { get; init; }

    internal override string Section => Sections.Participants;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(Kind), Kind), FieldText.Of(nameof(UnitId), FieldKind.Unit, UnitId),
            FieldText.Of(nameof(PersonId), FieldKind.Person, PersonId), FieldText.Of(nameof(Name), Name), FieldText.Of(nameof(Role), Role)];
}
