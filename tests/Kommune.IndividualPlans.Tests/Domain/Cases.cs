namespace Kommune.IndividualPlans.Tests.Domain;

/// <summary>A case brought to any state by its own operations.</summary>
internal static class Cases
{
    public static readonly Guid Unit = Guid.CreateVersion7();
    public static readonly Guid Officer = Guid.CreateVersion7();
    public static readonly CareRight[] Both = [CareRight.Coordinator, CareRight.Plan];

    public static CoordinationCase New() => CoordinationCase.Open(Plans.Child, Unit, Officer, Plans.Now);

    public static CoordinationCase Talked(bool planElsewhere = false)
    {
        var one = New();
        one.Accept(Officer, Plans.Now);
        one.RecordTalk("Å leke ute", "Skole og avlastning", true, true, planElsewhere, Plans.Now);
        return one;
    }

    public static CoordinationCase Offered(params LegalBasis[] bases)
    {
        var one = Talked();
        one.ConfirmRight(Both, bases.Length > 0 ? bases : [LegalBasis.HealthCare], Plans.Born, Plans.Now);
        return one;
    }

    public static CoordinationCase Answered(bool coordinator, bool plan, params LegalBasis[] bases)
    {
        var one = Offered(bases);
        one.RecordAnswer(coordinator, plan, Plans.Now);
        return one;
    }

    public static CoordinationCase Denied(LegalBasis basis = LegalBasis.HealthCare)
    {
        var one = Talked();
        one.Deny("Én tjeneste er nok.", basis, Plans.Now);
        return one;
    }

    public static CoordinationCase UnderAppeal()
    {
        var one = Denied();
        one.ReceiveAppeal("Vi har fire tjenester.", Plans.Now.AddDays(3));
        return one;
    }

    public static CoordinationCase Closed(CaseEndReason reason = CaseEndReason.NeedEnded)
    {
        var one = Answered(true, true);
        one.End(reason, null, Plans.Now);
        return one;
    }

    public static CoordinationCase In(CaseState state)
    {
        var one = state switch
        {
            CaseState.Notified => New(),
            CaseState.Clarifying => Talked(),
            CaseState.Offered => Offered(),
            CaseState.CoordinatorOnly => Answered(true, false),
            CaseState.PlanAndCoordinator => Answered(true, true),
            CaseState.PlanOnly => Answered(false, true),
            CaseState.Denied => Denied(),
            CaseState.UnderAppeal => UnderAppeal(),
            _ => Closed(),
        };
        Assert.That(one.State, Is.EqualTo(state));
        return one;
    }

    /// <summary>Each operation with input that is right in itself.</summary>
    public static CaseChange Do(this CoordinationCase one, CaseOperation operation) => operation switch
    {
        CaseOperation.Accept => one.Accept(Officer, Plans.Now),
        CaseOperation.Reject => one.Reject("Meldt før.", Plans.Now),
        CaseOperation.RecordInterimReply => one.RecordInterimReply(Plans.Now),
        CaseOperation.RecordTalk => one.RecordTalk("Ro", "Skole", true, false, false, Plans.Now),
        CaseOperation.ConfirmRight => one.ConfirmRight(Both, [LegalBasis.HealthCare], Plans.Born, Plans.Now),
        CaseOperation.Deny => one.Deny("Én tjeneste er nok.", LegalBasis.Nav, Plans.Now),
        CaseOperation.RecordAnswer => one.RecordAnswer(true, true, Plans.Now),
        CaseOperation.AppointCoordinator => one.AppointCoordinator(Plans.Coordinator, Plans.Respite, Plans.Now),
        CaseOperation.AcceptPlanLater => one.AcceptPlanLater(Plans.Now),
        CaseOperation.DeclinePlanLater => one.DeclinePlanLater(),
        CaseOperation.AcceptCoordinatorLater => one.AcceptCoordinatorLater(Plans.Now),
        CaseOperation.RecordFirstPlan => one.RecordFirstPlan(Plans.Now),
        CaseOperation.ReceiveAppeal => one.ReceiveAppeal("Vi er uenige.", Plans.Now),
        CaseOperation.UpholdAppeal => one.UpholdAppeal(Both, [LegalBasis.HealthCare], Plans.Born, Plans.Now),
        CaseOperation.DismissAppeal => one.DismissAppeal("Statsforvalteren er enig med kommunen.", Plans.Now),
        CaseOperation.End => one.End(CaseEndReason.MovedAway, null, Plans.Now),
        CaseOperation.Reopen => one.Reopen(Officer, Unit, Plans.Now),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
