using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Everything the case's pages show this reader, already limited to what the reader may see.</summary>
internal sealed record CaseView
{
    public required Guid Id { get; init; }
    public required Person Subject { get; init; }
    public required CaseState State { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public Guid? CoordinatorId { get; init; }
    public DateOnly? CoordinatorAppointedOn { get; init; }
    public NextStep? NextStep { get; init; }
    public ResponsibleContact? Responsible { get; init; }

    /// <summary>What came out of the talk; null when there has been none, or the reader may not see it.</summary>
    public Talk? Talk { get; init; }
    public DateOnly? InterimReplyOn { get; init; }
    public IReadOnlyList<CareRight> Rights { get; init; } = [];
    public IReadOnlyList<LegalBasis> Bases { get; init; } = [];
    public DateOnly? OfferedOn { get; init; }
    public DateOnly? CoordinatorWantedOn { get; init; }
    public DateOnly? PlanWantedOn { get; init; }

    /// <summary>A refusal with all it has to say: reason, authority, deadline (R97).</summary>
    public Denial? Denial { get; init; }
    public Appeal? Appeal { get; init; }
    public CaseClosing? Closing { get; init; }

    /// <summary>Notifications that came to this case, newest first; empty for those who may not see the clarification.</summary>
    public IReadOnlyList<NeedNotification> Notifications { get; init; } = [];
    public IReadOnlyList<CaseHistoryRow> History { get; init; } = [];

    /// <summary>The plan, when there is one the reader may open.</summary>
    public PlanHead? Plan { get; init; }

    /// <summary>Who lawfully acts for the person: those whose answers can be written down.</summary>
    public IReadOnlyList<Relation> ActingFor { get; init; } = [];
    public required IReadOnlyDictionary<Guid, Person> People { get; init; }
    public required IReadOnlyDictionary<Guid, OrgUnit> Units { get; init; }
    public required ResourceAccess Access { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>The coordinating unit's operations are open to the reader.</summary>
    public bool MayHandle { get; init; }

    /// <summary>Whether the laws that give the plan give no coordinator beside it.</summary>
    public bool IsOnlyForPlan => CoordinationCase.OnlyPlanLaws(Bases);

    /// <summary>The reader is the person or lawfully acts for the person.</summary>
    public bool MayGovern => Access.May(Section.Title, Right.Govern);

    /// <summary>The reader may write down what the person says.</summary>
    public bool MayRegister => MayHandle || Access.Decide(Section.Title, Right.Write).Basis == AccessBasis.Responsible;

    /// <summary>Whether the operation is possible in the state the case is in; who may do it is another question.</summary>
    public bool IsPossible(CaseOperation operation) => CaseTable.States[operation].Contains(State);

    public string NameOf(Guid personId) => People.GetValueOrDefault(personId)?.Name ?? "";
}
