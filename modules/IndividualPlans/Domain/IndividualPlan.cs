using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// The individual plan: owned by the person, one per person, with the content the IP regulation § 9 asks for. What applies is
/// <see cref="Content"/>; what is being written is <see cref="Draft"/>, until the person approves it.
/// </summary>
internal sealed partial class IndividualPlan(PlanDocument read)
{
    /// <summary>As it stands now; the store writes it when the stored version still is <see cref="LoadedVersion"/>.</summary>
    public PlanDocument Document { get; private set; } = read;

    public int LoadedVersion { get; } = read.Version;
    public Guid Id => Document.Id;
    public Guid SubjectId => Document.SubjectId;
    public PlanState State => Document.State;
    public int Version => Document.Version;
    public int ApprovedNumber => Document.ApprovedNumber;
    public PlanContent? Content => Document.Content;
    public PlanContent? Draft => Document.Draft;

    /// <summary>What the family and the coordinator work with: the draft when there is one.</summary>
    public PlanContent Working => Draft ?? Content ?? PlanContent.Empty;

    /// <summary>The version the change under way will make.</summary>
    private int Next => Version + 1;

    public bool IsEditable => State is PlanState.Draft or PlanState.Active or PlanState.UnderRevision;

    public static IndividualPlan Start(Guid caseId, Guid subjectId) =>
        new(new PlanDocument { Id = Guid.CreateVersion7(), CaseId = caseId, SubjectId = subjectId, Draft = PlanContent.Empty });

    /// <summary>
    /// Changes the draft. The first change of an approved plan opens a revision by itself, so that nobody meets a wall before writing.
    /// </summary>
    private PlanChange Edit(string code, string section, Guid? itemId, Func<PlanContent, PlanContent> edit, string? detail = null)
    {
        Demand(IsEditable);
        var next = Document with { Draft = edit(Working) };
        return Done(code, section, itemId, next with { State = Resting(next) }, detail, revisionStarted: State == PlanState.Active);
    }

    private PlanChange Edit(string code, PlanItem item, Func<PlanContent, PlanContent> edit) => Edit(code, item.Section, item.Id, edit);

    /// <summary>Work that goes on while the plan is rewritten: it lands in what applies and in the draft, so approval never hides progress.</summary>
    private PlanChange FollowUp(string code, string section, Guid? itemId, Func<PlanContent, PlanContent> change, string? detail = null)
    {
        Demand(State is PlanState.Active or PlanState.UnderRevision);
        return Done(code, section, itemId, Document with { Content = change(Content!), Draft = Draft is null ? null : change(Draft) }, detail);
    }

    private PlanChange Done(
        string code, string section, Guid? itemId, PlanDocument next, string? detail = null, bool revisionStarted = false)
    {
        Document = next with { Version = Next };
        return new() { Code = code, Section = section, ItemId = itemId, Detail = detail, Version = Version, RevisionStarted = revisionStarted };
    }

    private void Demand(bool possible)
    {
        if (!possible) throw new RuleViolationException(ProblemCodes.PlanNotNow, null, State.ToString());
    }

    /// <summary>The state the plan is in when nothing stops it.</summary>
    private static PlanState Resting(PlanDocument plan) => plan switch
    {
        { Content: null } => PlanState.Draft,
        { Draft: not null } => PlanState.UnderRevision,
        _ => PlanState.Active,
    };
}
