using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <content>The right, the refusal and the complaint.</content>
internal sealed partial class CoordinationCase
{
    public CaseChange ConfirmRight(
        IReadOnlyCollection<CareRight> rights, IReadOnlyCollection<LegalBasis> bases, DateOnly? birthDate, DateTimeOffset at)
    {
        Demand(CaseOperation.ConfirmRight);
        new Check().That(Document.Talk is not null, ProblemCodes.CaseTalkMissing).Done();
        return Offer(rights, bases, birthDate, at, "right-confirmed");
    }

    /// <summary>A refusal always says why, who decides a complaint and until when (R97).</summary>
    public CaseChange Deny(string? reason, LegalBasis basis, DateTimeOffset toldAt)
    {
        Demand(CaseOperation.Deny);
        var check = new Check()
            .That(Document.Talk is not null, ProblemCodes.CaseTalkMissing)
            .That(basis != LegalBasis.Unknown, ProblemCodes.CaseBasisMissing, nameof(Denial.Basis));
        var text = check.Required(reason, nameof(Denial.Reason), ProblemCodes.CaseReasonMissing);
        check.Done();
        var (rule, told) = (AppealRule.For(basis), NorwegianDay.Of(toldAt));
        return To(CaseState.Denied, "right-denied", Document with
        {
            Denial = new()
            {
                Reason = text,
                Basis = basis,
                ToldOn = told,
                Authority = rule.Authority,
                Weeks = rule.Weeks,
                LegalReferences = rule.LegalReferences,
                AppealBy = rule.DeadlineFrom(told),
            },
        });
    }

    public CaseChange ReceiveAppeal(string? words, DateTimeOffset at)
    {
        Demand(CaseOperation.ReceiveAppeal);
        var check = new Check().That(Document.Appeal is null, ProblemCodes.CaseAppealDecided);
        var text = check.Required(words, nameof(Appeal.Words), ProblemCodes.CaseAppealWordsMissing);
        check.Done();
        var on = NorwegianDay.Of(at);
        return To(CaseState.UnderAppeal, "appeal-received",
            Document with { Appeal = new() { ReceivedOn = on, Words = text, InTime = on <= Document.Denial?.AppealBy } });
    }

    public CaseChange UpholdAppeal(
        IReadOnlyCollection<CareRight> rights, IReadOnlyCollection<LegalBasis> bases, DateOnly? birthDate, DateTimeOffset at)
    {
        Demand(CaseOperation.UpholdAppeal);
        var appeal = Document.Appeal! with { Outcome = AppealOutcome.Upheld, DecidedOn = NorwegianDay.Of(at) };
        var change = Offer(rights, bases, birthDate, at, "appeal-upheld");
        Document = Document with { Appeal = appeal };
        return change;
    }

    public CaseChange DismissAppeal(string? reason, DateTimeOffset at)
    {
        Demand(CaseOperation.DismissAppeal);
        var check = new Check();
        var text = check.Required(reason, nameof(Denial.Reason), ProblemCodes.CaseReasonMissing);
        check.Done();
        return To(CaseState.Denied, "appeal-dismissed", Document with
        {
            Appeal = Document.Appeal! with { Outcome = AppealOutcome.Dismissed, DecidedOn = NorwegianDay.Of(at), DecisionReason = text },
        });
    }

    private CaseChange Offer(
        IReadOnlyCollection<CareRight> rights, IReadOnlyCollection<LegalBasis> bases, DateOnly? birthDate, DateTimeOffset at, string code)
    {
        var on = NorwegianDay.Of(at);
        var (child, plan) = (rights.Contains(CareRight.ChildCoordinator), rights.Contains(CareRight.Plan));
        new Check()
            .That(rights.Count > 0 && !rights.Contains(CareRight.Unknown), ProblemCodes.CaseRightMissing, nameof(CaseDocument.Rights))
            .That(bases.Count > 0 && !bases.Contains(LegalBasis.Unknown), ProblemCodes.CaseBasisMissing, nameof(CaseDocument.Bases))
            .That(!plan || Document.Talk is not { PlanElsewhere: true }, ProblemCodes.CasePlanElsewhere, nameof(CaseDocument.Rights))
            .That(!child || !LegalAge.Majority.IsReached(birthDate, on), ProblemCodes.CaseChildCoordinatorAdult, nameof(CaseDocument.Rights))
            .That(!child || bases.Contains(LegalBasis.HealthCare), ProblemCodes.CaseChildCoordinatorBasis, nameof(CaseDocument.Rights))
            .That(plan || !OnlyPlanLaws(bases), ProblemCodes.CaseCoordinatorNeedsPlan, nameof(CaseDocument.Rights))
            .Done();
        return To(CaseState.Offered, code, Document with { Rights = [.. rights.Distinct()], Bases = [.. bases.Distinct()], OfferedOn = on });
    }

    /// <summary>NAV-loven and sosialtjenesteloven give a plan, but no coordinator to those who do not want one.</summary>
    public static bool OnlyPlanLaws(IReadOnlyCollection<LegalBasis> bases) =>
        bases.Count > 0 && bases.All(basis => basis is LegalBasis.Nav or LegalBasis.Social);
}
