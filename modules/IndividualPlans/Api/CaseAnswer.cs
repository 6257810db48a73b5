namespace Kommune.IndividualPlans.Api;

/// <summary>A case, in the sections the reader may see.</summary>
internal sealed record CaseAnswer
{
    public required Guid Id { get; init; }
    public required Guid SubjectId { get; init; }
    public required string SubjectName { get; init; }
    public required CaseState State { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public string? NextStep { get; init; }
    public DateOnly? NextStepDue { get; init; }
    public ContactAnswer? Responsible { get; init; }
    public Talk? Talk { get; init; }
    public IReadOnlyList<CareRight> Rights { get; init; } = [];
    public IReadOnlyList<LegalBasis> Bases { get; init; } = [];
    public DateOnly? OfferedOn { get; init; }
    public Denial? Denial { get; init; }
    public Appeal? Appeal { get; init; }
    public CaseClosing? Closing { get; init; }
    public Guid? PlanId { get; init; }

    public static CaseAnswer Of(CaseView view) => new()
    {
        Id = view.Id,
        SubjectId = view.Subject.Id,
        SubjectName = view.Subject.Name,
        State = view.State,
        ReceivedOn = view.ReceivedOn,
        NextStep = view.NextStep?.Code,
        NextStepDue = view.NextStep?.Due,
        Responsible = ContactAnswer.Of(view.Responsible),
        Talk = view.Talk,
        Rights = view.Rights,
        Bases = view.Bases,
        OfferedOn = view.OfferedOn,
        Denial = view.Denial,
        Appeal = view.Appeal,
        Closing = view.Closing,
        PlanId = view.Plan?.Id,
    };
}
