namespace Kommune.IndividualPlans;

/// <summary>Everything a case is, as it is stored.</summary>
internal sealed record CaseDocument
{
    public required Guid Id { get; init; }
    public required Guid SubjectId { get; init; }
    public required CaseState State { get; init; }
    public int Version { get; init; }

    /// <summary>Always exactly one lead service and one responsible person (R50).</summary>
    public required Guid LeadUnitId { get; init; }
    public required Guid ResponsibleId { get; init; }

    public required DateOnly ReceivedOn { get; init; }
    public DateOnly? AcceptedOn { get; init; }
    public DateOnly? InterimReplyOn { get; init; }
    public Talk? Talk { get; init; }
    public IReadOnlyList<CareRight> Rights { get; init; } = [];
    public IReadOnlyList<LegalBasis> Bases { get; init; } = [];
    public DateOnly? OfferedOn { get; init; }
    public DateOnly? CoordinatorWantedOn { get; init; }
    public DateOnly? PlanWantedOn { get; init; }
    public Guid? CoordinatorId { get; init; }
    public DateOnly? CoordinatorAppointedOn { get; init; }
    public DateOnly? FirstPlanOn { get; init; }
    public Denial? Denial { get; init; }
    public Appeal? Appeal { get; init; }
    public CaseClosing? Closing { get; init; }
}
