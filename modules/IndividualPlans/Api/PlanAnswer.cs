namespace Kommune.IndividualPlans.Api;

/// <summary>A plan, in the sections the reader may see.</summary>
internal sealed record PlanAnswer
{
    public required Guid Id { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid SubjectId { get; init; }
    public required string SubjectName { get; init; }
    public required PlanState State { get; init; }
    public required int Version { get; init; }
    public required int ApprovedNumber { get; init; }

    /// <summary>What applies.</summary>
    public PlanContent? Content { get; init; }

    /// <summary>What is being written; for the family and the coordinator.</summary>
    public PlanContent? Draft { get; init; }
    public IReadOnlyList<Approval> Approvals { get; init; } = [];
    public ContactAnswer? Responsible { get; init; }
    public IReadOnlyList<ChecklistPoint> Checklist { get; init; } = [];
    public ConsentAnswer? Consent { get; init; }

    /// <summary>Names of those who are mentioned, by id.</summary>
    public required IReadOnlyDictionary<Guid, string> People { get; init; }

    /// <summary>Names of the units, by id.</summary>
    public required IReadOnlyDictionary<Guid, string> Units { get; init; }

    public static PlanAnswer Of(PlanView view) => new()
    {
        Id = view.Id,
        CaseId = view.CaseId,
        SubjectId = view.Subject.Id,
        SubjectName = view.Subject.Name,
        State = view.State,
        Version = view.Version,
        ApprovedNumber = view.ApprovedNumber,
        Content = view.Content,
        Draft = view.Draft,
        Approvals = view.Approvals,
        Responsible = ContactAnswer.Of(view.Responsible),
        Checklist = view.Checklist,
        Consent = view.Consent is null ? null : ConsentAnswer.Of(view.Consent),
        People = view.People.ToDictionary(one => one.Key, one => one.Value.Name),
        Units = view.Units.ToDictionary(one => one.Key, one => one.Value.Name),
    };
}
