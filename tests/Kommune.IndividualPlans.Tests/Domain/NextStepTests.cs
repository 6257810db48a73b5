using Kommune.Contracts;

namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class NextStepTests
{
    private static readonly MunicipalitySettings Settings = new();

    private static (string?, NextStepOwner?, DateOnly?) Step(CoordinationCase one, DateOnly? today = null)
    {
        var step = one.NextStep(today ?? Plans.Today, Settings);
        return (step?.Code, step?.Who, step?.Due);
    }

    [Test]
    public void A_notification_is_confirmed_within_three_working_days() =>
        Assert.That(Step(Cases.New()), Is.EqualTo(("confirm", NextStepOwner.CoordinatingUnit, new DateOnly(2026, 11, 25))));

    [Test]
    public void The_first_talk_is_within_ten_working_days_then_an_answer_is_due()
    {
        var one = Cases.New();
        one.Accept(Cases.Officer, Plans.Now);
        Assert.That(Step(one), Is.EqualTo(("first-talk", NextStepOwner.CoordinatingUnit, new DateOnly(2026, 12, 4))));
        one.Do(CaseOperation.RecordTalk);
        Assert.That(Step(one), Is.EqualTo(("answer", NextStepOwner.CoordinatingUnit, new DateOnly(2026, 12, 15))));
    }

    [Test]
    public void When_the_answer_takes_long_the_person_is_told_so_once()
    {
        var one = Cases.Talked();
        Assert.That(Step(one, new DateOnly(2026, 12, 15)), Is.EqualTo(("interim-reply", NextStepOwner.CoordinatingUnit, new DateOnly(2026, 12, 15))));
        one.Do(CaseOperation.RecordInterimReply);
        Assert.That(Step(one, new DateOnly(2026, 12, 20)), Is.EqualTo(("answer", NextStepOwner.CoordinatingUnit, (DateOnly?)null)));
    }

    [Test]
    public void An_offer_waits_for_the_person() => Assert.That(Step(Cases.Offered()), Is.EqualTo(("answer-offer", NextStepOwner.Person, (DateOnly?)null)));

    [Test]
    public void After_a_yes_a_coordinator_is_appointed_and_then_the_first_plan_is_made()
    {
        var one = Cases.Answered(true, true);
        Assert.That(Step(one), Is.EqualTo(("appoint-coordinator", NextStepOwner.CoordinatingUnit, new DateOnly(2026, 12, 18))));
        one.Do(CaseOperation.AppointCoordinator);
        Assert.That(Step(one), Is.EqualTo(("first-plan", NextStepOwner.Coordinator, new DateOnly(2027, 2, 16))));
        one.Do(CaseOperation.RecordFirstPlan);
        Assert.That(one.NextStep(Plans.Today, Settings), Is.Null);
    }

    [Test]
    public void A_coordinator_without_plan_has_no_plan_to_make()
    {
        var one = Cases.Answered(true, false);
        one.Do(CaseOperation.AppointCoordinator);
        Assert.That(one.NextStep(Plans.Today, Settings), Is.Null);
        one.Do(CaseOperation.AcceptPlanLater);
        Assert.That(Step(one).Item1, Is.EqualTo("first-plan"));
    }

    [Test]
    public void A_plan_without_coordinator_is_made_by_the_coordinating_unit() =>
        Assert.That(Step(Cases.Answered(false, true)).Item2, Is.EqualTo(NextStepOwner.CoordinatingUnit));

    [Test]
    public void After_a_refusal_the_person_may_complain_and_then_the_case_is_closed()
    {
        Assert.That(Step(Cases.Denied()), Is.EqualTo(("may-appeal", NextStepOwner.Person, new DateOnly(2026, 12, 18))));
        Assert.That(Step(Cases.Denied(), new DateOnly(2026, 12, 19)).Item1, Is.EqualTo("close"));
        Assert.That(Step(Cases.UnderAppeal()).Item1, Is.EqualTo("handle-appeal"));
        Assert.That(Step(Cases.Closed()).Item1, Is.Null);
    }

    [Test]
    public void Deadlines_are_the_municipalitys()
    {
        var slow = new MunicipalitySettings { ConfirmNotificationDays = 5 };
        var step = Cases.New().NextStep(Plans.Today, slow)!;
        Assert.That(step.Due, Is.EqualTo(new DateOnly(2026, 11, 27)));
        Assert.That((step.IsOverdue(new(2026, 11, 27)), step.IsOverdue(new(2026, 11, 28))), Is.EqualTo((false, true)));
    }
}
