namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class CoordinationCaseTests
{
    [Test]
    public void The_talk_is_in_the_persons_words_and_names_the_services()
    {
        var one = Cases.Talked();
        Assert.That((one.Document.Talk!.WhatMatters, one.Document.Talk.Services, one.Document.Talk.On), Is.EqualTo(("Å leke ute", "Skole og avlastning", Plans.Today)));
        Assert.That(Refused.Codes(() => one.RecordTalk("", " ", true, true, false, Plans.Now)),
            Is.EqualTo(new[] { ProblemCodes.CaseWhatMattersMissing, ProblemCodes.CaseServicesMissing }));
    }

    [Test]
    public void Nothing_is_decided_before_the_person_is_heard()
    {
        var one = Cases.New();
        one.Accept(Cases.Officer, Plans.Now);
        Assert.That(Refused.Codes(() => one.Do(CaseOperation.ConfirmRight)), Is.EqualTo(new[] { ProblemCodes.CaseTalkMissing }));
        Assert.That(Refused.Codes(() => one.Do(CaseOperation.Deny)), Is.EqualTo(new[] { ProblemCodes.CaseTalkMissing }));
    }

    [Test]
    public void A_right_is_of_a_kind_and_rests_on_a_law()
    {
        var one = Cases.Talked();
        Assert.That(Refused.Codes(() => one.ConfirmRight([], [], Plans.Born, Plans.Now)),
            Is.EqualTo(new[] { ProblemCodes.CaseRightMissing, ProblemCodes.CaseBasisMissing }));
        Assert.That(Refused.Codes(() => one.ConfirmRight([CareRight.Unknown], [LegalBasis.Unknown], Plans.Born, Plans.Now)),
            Is.EqualTo(new[] { ProblemCodes.CaseRightMissing, ProblemCodes.CaseBasisMissing }));
    }

    [Test]
    public void There_is_only_one_plan_per_person()
    {
        var one = Cases.Talked(planElsewhere: true);
        Assert.That(Refused.Codes(() => one.ConfirmRight(Cases.Both, [LegalBasis.HealthCare], Plans.Born, Plans.Now)), Is.EqualTo(new[] { ProblemCodes.CasePlanElsewhere }));
        Assert.That(Refused.Codes(() => one.ConfirmRight([CareRight.Coordinator], [LegalBasis.HealthCare], Plans.Born, Plans.Now)), Is.Empty);
    }

    [Test]
    public void A_child_coordinator_is_for_families_until_18_and_rests_on_health_law()
    {
        CareRight[] child = [CareRight.ChildCoordinator, CareRight.Plan];
        Assert.That(Refused.Codes(() => Cases.Talked().ConfirmRight(child, [LegalBasis.HealthCare], new(2008, 11, 20), Plans.Now)), Is.EqualTo(new[] { ProblemCodes.CaseChildCoordinatorAdult }));
        Assert.That(Refused.Codes(() => Cases.Talked().ConfirmRight(child, [LegalBasis.HealthCare], new(2008, 11, 21), Plans.Now)), Is.Empty);
        Assert.That(Refused.Codes(() => Cases.Talked().ConfirmRight(child, [LegalBasis.HealthCare], null, Plans.Now)), Is.Empty, "a family that expects a child");
        Assert.That(Refused.Codes(() => Cases.Talked().ConfirmRight(child, [LegalBasis.ChildWelfare], Plans.Born, Plans.Now)), Is.EqualTo(new[] { ProblemCodes.CaseChildCoordinatorBasis }));
    }

    [TestCase(true, true, CaseState.PlanAndCoordinator)]
    [TestCase(true, false, CaseState.CoordinatorOnly)]
    [TestCase(false, true, CaseState.PlanOnly)]
    [TestCase(false, false, CaseState.Closed)]
    public void The_person_may_want_both_one_or_none(bool coordinator, bool plan, CaseState state)
    {
        var one = Cases.Answered(coordinator, plan);
        Assert.That(one.State, Is.EqualTo(state));
        Assert.That(one.Document.Closing?.Reason, Is.EqualTo(state == CaseState.Closed ? CaseEndReason.DeclinedAll : null));
    }

    [Test]
    public void Nobody_answers_yes_to_what_is_not_offered()
    {
        var one = Cases.Talked();
        one.ConfirmRight([CareRight.Coordinator], [LegalBasis.HealthCare], Plans.Born, Plans.Now);
        Assert.That(Refused.Codes(() => one.RecordAnswer(true, true, Plans.Now)), Is.EqualTo(new[] { ProblemCodes.CasePlanNotOffered }));
        one.RecordAnswer(true, false, Plans.Now);
        Assert.That(Refused.Codes(() => one.AcceptPlanLater(Plans.Now)), Is.EqualTo(new[] { ProblemCodes.CasePlanNotOffered }));

        var two = Cases.Talked();
        two.ConfirmRight([CareRight.Plan], [LegalBasis.HealthCare], Plans.Born, Plans.Now);
        Assert.That(Refused.Codes(() => two.RecordAnswer(true, true, Plans.Now)), Is.EqualTo(new[] { ProblemCodes.CaseCoordinatorNotOffered }));
        two.RecordAnswer(false, true, Plans.Now);
        Assert.That(Refused.Codes(() => two.AcceptCoordinatorLater(Plans.Now)), Is.EqualTo(new[] { ProblemCodes.CaseCoordinatorNotOffered }));
    }

    [TestCase(LegalBasis.Nav)]
    [TestCase(LegalBasis.Social)]
    [TestCase(LegalBasis.Nav, LegalBasis.Social)]
    public void Nav_and_social_law_give_no_coordinator_without_a_plan(params LegalBasis[] bases)
    {
        string[] refusal = [ProblemCodes.CaseCoordinatorNeedsPlan];
        Assert.That(Refused.Codes(() => Cases.Offered(bases).RecordAnswer(true, false, Plans.Now)), Is.EqualTo(refusal));
        Assert.That(Refused.Codes(() => Cases.Answered(true, true, bases).DeclinePlanLater()), Is.EqualTo(refusal));
        Assert.That(Refused.Codes(() => Cases.Talked().ConfirmRight([CareRight.Coordinator], bases, Plans.Born, Plans.Now)), Is.EqualTo(refusal));
        Assert.That(Cases.Answered(false, true, bases).State, Is.EqualTo(CaseState.PlanOnly));
        Assert.That(Cases.Answered(true, false, [.. bases, LegalBasis.HealthCare]).State, Is.EqualTo(CaseState.CoordinatorOnly));
    }

    [Test, Property("Rule", "R50")]
    public void The_coordinator_and_the_lead_service_change_in_one_step()
    {
        var one = Cases.Answered(true, true);
        Assert.That((one.Document.ResponsibleId, one.Document.LeadUnitId), Is.EqualTo((Cases.Officer, Cases.Unit)));
        one.AppointCoordinator(Plans.Coordinator, Plans.Respite, Plans.Now);
        Assert.That((one.Document.CoordinatorId, one.Document.ResponsibleId, one.Document.LeadUnitId), Is.EqualTo(((Guid?)Plans.Coordinator, Plans.Coordinator, Plans.Respite)));
    }

    [TestCase(LegalBasis.HealthCare, "county-governor", 4, "2026-12-18")]
    [TestCase(LegalBasis.Nav, "nav-appeals", 3, "2026-12-11")]
    [TestCase(LegalBasis.Social, "county-governor", 3, "2026-12-11")]
    [TestCase(LegalBasis.ChildWelfare, "county-governor", 3, "2026-12-11")]
    [Property("Rule", "R97")]
    public void A_refusal_says_why_who_decides_a_complaint_and_until_when(LegalBasis basis, string authority, int weeks, string by)
    {
        var denial = Cases.Denied(basis).Document.Denial!;
        Assert.That((denial.Reason, denial.Authority, denial.Weeks, denial.AppealBy), Is.EqualTo(("Én tjeneste er nok.", authority, weeks, DateOnly.Parse(by, null))));
        Assert.That(denial.LegalReferences, Is.Not.Empty);
    }

    [Test, Property("Rule", "R97")]
    public void A_refusal_without_reason_or_law_cannot_be_given() =>
        Assert.That(Refused.Codes(() => Cases.Talked().Deny(" ", LegalBasis.Unknown, Plans.Now)),
            Is.EqualTo(new[] { ProblemCodes.CaseBasisMissing, ProblemCodes.CaseReasonMissing }));

    [Test]
    public void Every_law_has_its_way_to_complain() =>
        Assert.That(AppealRule.All.Select(rule => rule.Basis), Is.EquivalentTo(Enum.GetValues<LegalBasis>().Where(basis => basis != LegalBasis.Unknown)));

    [Test]
    public void A_deadline_for_complaint_on_a_holiday_runs_on() =>
        Assert.That(AppealRule.For(LegalBasis.Nav).DeadlineFrom(new(2026, 12, 4)), Is.EqualTo(new DateOnly(2026, 12, 28)));

    [Test]
    public void A_late_complaint_is_received_and_marked()
    {
        var one = Cases.Denied();
        Assert.That(Refused.Codes(() => one.ReceiveAppeal("", Plans.Now)), Is.EqualTo(new[] { ProblemCodes.CaseAppealWordsMissing }));
        one.ReceiveAppeal("Vi klager.", Plans.Now.AddDays(29));
        Assert.That(one.Document.Appeal!.InTime, Is.False);
        Assert.That(Cases.UnderAppeal().Document.Appeal!.InTime, Is.True);
    }

    [Test]
    public void A_complaint_that_is_upheld_gives_the_right_offered()
    {
        var one = Cases.UnderAppeal();
        Assert.That(Refused.Codes(() => one.UpholdAppeal([], [], Plans.Born, Plans.Now)), Is.EqualTo(new[] { ProblemCodes.CaseRightMissing, ProblemCodes.CaseBasisMissing }));
        Assert.That(one.Document.Appeal!.Outcome, Is.Null, "a refusal changes nothing");
        one.Do(CaseOperation.UpholdAppeal);
        Assert.That((one.State, one.Document.Appeal!.Outcome), Is.EqualTo((CaseState.Offered, (AppealOutcome?)AppealOutcome.Upheld)));
        Assert.That(one.Document.Rights, Is.EqualTo(Cases.Both));
    }

    [Test]
    public void A_complaint_is_decided_once_and_with_a_reason()
    {
        var one = Cases.UnderAppeal();
        Assert.That(Refused.Codes(() => one.DismissAppeal(null, Plans.Now)), Is.EqualTo(new[] { ProblemCodes.CaseReasonMissing }));
        one.Do(CaseOperation.DismissAppeal);
        Assert.That(Refused.Codes(() => one.Do(CaseOperation.ReceiveAppeal)), Is.EqualTo(new[] { ProblemCodes.CaseAppealDecided }));
    }

    [Test]
    public void A_refusal_is_not_closed_while_the_person_may_complain()
    {
        var one = Cases.Denied();
        Assert.That(Refused.Codes(() => one.End(CaseEndReason.NotAppealed, null, Plans.Now.AddDays(28))), Is.EqualTo(new[] { ProblemCodes.CaseAppealStillOpen }));
        Assert.That(Refused.Codes(() => one.End(CaseEndReason.NotAppealed, null, Plans.Now.AddDays(29))), Is.Empty);
        var dismissed = Cases.UnderAppeal();
        dismissed.Do(CaseOperation.DismissAppeal);
        Assert.That(Refused.Codes(() => dismissed.End(CaseEndReason.NotAppealed, null, Plans.Now)), Is.Empty);
    }

    [TestCase(CaseState.Notified, CaseEndReason.PersonsWish)]
    [TestCase(CaseState.Offered, CaseEndReason.NeedEnded)]
    [TestCase(CaseState.PlanOnly, CaseEndReason.NotAppealed)]
    [TestCase(CaseState.Denied, CaseEndReason.NeedEnded)]
    [TestCase(CaseState.Denied, CaseEndReason.Unknown)]
    [TestCase(CaseState.CoordinatorOnly, CaseEndReason.DeclinedAll)]
    public void An_ending_needs_a_reason_that_fits(CaseState state, CaseEndReason reason) =>
        Assert.That(Refused.Codes(() => Cases.In(state).End(reason, null, Plans.Now)), Has.Member(ProblemCodes.CaseEndReason));

    [TestCase(CaseState.Clarifying), TestCase(CaseState.Offered), TestCase(CaseState.CoordinatorOnly), TestCase(CaseState.PlanAndCoordinator)]
    [TestCase(CaseState.PlanOnly), TestCase(CaseState.UnderAppeal)]
    public void The_person_may_say_stop(CaseState state) =>
        Assert.That(Refused.Codes(() => Cases.In(state).End(CaseEndReason.PersonsWish, "Vi klarer oss.", Plans.Now)), Is.Empty);

    [Test]
    public void A_reopened_case_starts_with_a_new_talk()
    {
        var one = Cases.Closed();
        var version = one.Document.Version;
        one.Do(CaseOperation.Reopen);
        Assert.That((one.State, one.Document.Talk, one.Document.Rights.Count, one.Document.PlanWantedOn, one.Document.Closing, one.Document.Version),
            Is.EqualTo((CaseState.Clarifying, (Talk?)null, 0, (DateOnly?)null, (CaseClosing?)null, version + 1)));
        Assert.That(Refused.Codes(() => Cases.Closed(CaseEndReason.Died).Do(CaseOperation.Reopen)), Is.EqualTo(new[] { ProblemCodes.CasePersonDied }));
    }

    [Test]
    public void A_case_comes_back_from_storage_as_it_was()
    {
        var one = Cases.UnderAppeal();
        var json = PlanJson.Write(one.Document);
        Assert.That(PlanJson.Write(PlanJson.Read<CaseDocument>(json)), Is.EqualTo(json));
        Assert.That(new CoordinationCase(PlanJson.Read<CaseDocument>(json)).LoadedVersion, Is.EqualTo(one.Document.Version));
    }
}
