using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Everything the plan's pages show this reader, already limited to what the reader may see.</summary>
internal sealed record PlanView
{
    public required Guid Id { get; init; }
    public required Guid CaseId { get; init; }
    public required Person Subject { get; init; }
    public required PlanState State { get; init; }

    /// <summary>The plan's version; sent back with an approval, so that what is approved is what was read.</summary>
    public required int Version { get; init; }
    public required int ApprovedNumber { get; init; }

    /// <summary>What applies; null before the first approval.</summary>
    public PlanContent? Content { get; init; }

    /// <summary>What is being written; null for readers who are neither family nor coordinator (R38).</summary>
    public PlanContent? Draft { get; init; }

    /// <summary>Who began the draft, and when; null when nothing is being written.</summary>
    public VersionRow? DraftStarted { get; init; }
    public IReadOnlyList<Approval> Approvals { get; init; } = [];
    public PlanPause? Pause { get; init; }
    public string? ClosingNote { get; init; }
    public DateOnly? EndedOn { get; init; }

    /// <summary>Who is responsible and how to reach her or him (R53).</summary>
    public ResponsibleContact? Responsible { get; init; }

    /// <summary>What has to be in place; empty for those who do not write.</summary>
    public IReadOnlyList<ChecklistPoint> Checklist { get; init; } = [];

    /// <summary>Who has said yes to the plan; null for those who may not see consents.</summary>
    public ConsentStatus? Consent { get; init; }

    /// <summary>Everybody who is named in what is shown. Private phone numbers are left out (R35).</summary>
    public required IReadOnlyDictionary<Guid, Person> People { get; init; }

    /// <summary>Those of them who work here, with title and phone at work.</summary>
    public required IReadOnlyDictionary<Guid, Employee> Employees { get; init; }
    public required IReadOnlyDictionary<Guid, OrgUnit> Units { get; init; }
    public required ResourceAccess Access { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>The reader's own unit, for measures it carries.</summary>
    public Guid? OwnUnitId { get; init; }

    public bool MayEdit => Access.May(Sections.Title, Right.Write);
    public bool MayGovern => Access.May(Sections.Title, Right.Govern);

    /// <summary>The reader is the coordinator and may write down what others say.</summary>
    public bool MayRegister => Access.Decide(Sections.Title, Right.Write).Basis == AccessBasis.Responsible;

    /// <summary>What the family and the coordinator work with: the draft when there is one.</summary>
    public PlanContent? Working => Draft ?? Content;

    public string NameOf(Guid personId) => People.GetValueOrDefault(personId)?.Name ?? Employees.GetValueOrDefault(personId)?.Name ?? "";
    public string UnitOf(Guid unitId) => Units.GetValueOrDefault(unitId)?.Name ?? "";
}
