namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class PlanLifeTests
{
    private static readonly PlanState[] States = [.. Enum.GetValues<PlanState>().Where(state => state != PlanState.Unknown)];

    private sealed record Step(string Name, Func<IndividualPlan, PlanChange> Do, Dictionary<PlanState, PlanState> Leads);

    private static readonly Step[] Steps =
    [
        new("edit", p => p.AddNeed("Ro", null), new()
        {
            [PlanState.Draft] = PlanState.Draft, [PlanState.Active] = PlanState.UnderRevision, [PlanState.UnderRevision] = PlanState.UnderRevision,
        }),
        new("approve", p => p.Approve(Plans.Mother, Capacity.Guardian, true, Plans.Now, Plans.Born),
            new() { [PlanState.Draft] = PlanState.Active, [PlanState.UnderRevision] = PlanState.Active }),
        new("also approve", p => p.AlsoApprove(Plans.Coordinator, Capacity.Guardian, Plans.Now),
            new() { [PlanState.Active] = PlanState.Active, [PlanState.UnderRevision] = PlanState.UnderRevision }),
        new("start revision", p => p.StartRevision(), new() { [PlanState.Active] = PlanState.UnderRevision }),
        new("discard revision", p => p.DiscardRevision(), new() { [PlanState.UnderRevision] = PlanState.Active }),
        new("follow up", p => p.FollowUp(p.Working.Measures[0].Id, 0, MeasureStatus.Done, Plans.Today),
            new() { [PlanState.Active] = PlanState.Active, [PlanState.UnderRevision] = PlanState.UnderRevision }),
        new("give voice", p => p.GiveVoice(p.Working.Measures[0].Id, Plans.Family, 4, "Bra", Plans.Today),
            new() { [PlanState.Active] = PlanState.Active, [PlanState.UnderRevision] = PlanState.UnderRevision }),
        new("evaluate", p => p.Evaluate(Plans.Family, StillImportant.Yes, "Ja", null, EvaluationOutcome.Continue, Plans.Today.AddMonths(6), Plans.Today),
            new() { [PlanState.Active] = PlanState.Active, [PlanState.UnderRevision] = PlanState.UnderRevision }),
        new("pause", p => p.Pause("Sykehus", Plans.Today, Plans.Today), new() { [PlanState.Active] = PlanState.Paused, [PlanState.UnderRevision] = PlanState.Paused }),
        new("resume", p => p.Resume(true), new() { [PlanState.Paused] = PlanState.Active }),
        new("withdraw", p => p.WithdrawConsent(), new()
        {
            [PlanState.Draft] = PlanState.ConsentWithdrawn, [PlanState.Active] = PlanState.ConsentWithdrawn,
            [PlanState.UnderRevision] = PlanState.ConsentWithdrawn, [PlanState.Paused] = PlanState.ConsentWithdrawn,
        }),
        new("renew", p => p.RenewConsent(true), new() { [PlanState.ConsentWithdrawn] = PlanState.Active }),
        new("end", p => p.End("Takk.", Plans.Today), States.Where(state => state != PlanState.Ended).ToDictionary(state => state, _ => PlanState.Ended)),
        new("reopen", p => p.Reopen(true), new() { [PlanState.Ended] = PlanState.Active }),
    ];

    private static IEnumerable<TestCaseData> Cells() => States.SelectMany(_ => Steps,
        (state, step) => new TestCaseData(state, step.Do, step.Leads.TryGetValue(state, out var to) ? to : (PlanState?)null).SetArgDisplayNames($"{state}", step.Name));

    [TestCaseSource(nameof(Cells))]
    public void Every_step_in_every_state_does_what_the_table_says(PlanState state, Func<IndividualPlan, PlanChange> step, PlanState? leads)
    {
        var plan = Plans.In(state);
        var before = plan.Document;
        if (leads is { } to)
        {
            var change = step(plan);
            Assert.That((plan.State, plan.Version, change.Version), Is.EqualTo((to, before.Version + 1, before.Version + 1)));
            Assert.That(change.RevisionStarted, Is.EqualTo(state == PlanState.Active && to == PlanState.UnderRevision));
        }
        else
        {
            var problem = Refused.Problems(() => step(plan)).Single();
            Assert.That((problem.Code, problem.Values.Single()), Is.EqualTo((ProblemCodes.PlanNotNow, (object)state.ToString())));
            Assert.That(plan.Document, Is.SameAs(before));
        }
    }

    [Test, Property("Rule", "R10")]
    public void No_plan_leaves_draft_without_a_valid_consent()
    {
        var plan = Plans.Complete();
        Assert.That(Refused.Codes(() => plan.Approve(Plans.Mother, Capacity.Guardian, consentIsValid: false, Plans.Now, Plans.Born)),
            Is.EqualTo(new[] { "problem.checklist-consent" }));
        Assert.That((plan.State, plan.ApprovedNumber, plan.Content), Is.EqualTo((PlanState.Draft, 0, (PlanContent?)null)));
    }

    [Test, Property("Rule", "R24")]
    public void Nothing_starts_again_without_a_valid_consent()
    {
        string[] refusal = [ProblemCodes.PlanConsentMissing];
        Assert.That(Refused.Codes(() => Plans.In(PlanState.ConsentWithdrawn).RenewConsent(false)), Is.EqualTo(refusal));
        Assert.That(Refused.Codes(() => Plans.In(PlanState.Paused).Resume(false)), Is.EqualTo(refusal));
        Assert.That(Refused.Codes(() => Plans.In(PlanState.Ended).Reopen(false)), Is.EqualTo(refusal));
    }

    [Test]
    public void Only_the_person_or_who_acts_for_the_person_approves()
    {
        string[] refusal = [ProblemCodes.PlanApproveNotOwner];
        string[] Approve(Guid by, Capacity capacity) => Refused.Codes(() => Plans.Complete().Approve(by, capacity, true, Plans.Now, Plans.Born));
        Assert.That(Approve(Plans.Child, Capacity.Self), Is.Empty);
        Assert.That(Approve(Plans.Mother, Capacity.Guardian), Is.Empty);
        Assert.That(Approve(Plans.Coordinator, Capacity.Coordinator), Is.EqualTo(refusal));
        Assert.That(Approve(Plans.Coordinator, Capacity.Professional), Is.EqualTo(refusal));
        Assert.That(Approve(Plans.Mother, Capacity.Self), Is.EqualTo(refusal));
        Assert.That(Approve(Plans.Child, Capacity.Guardian), Is.EqualTo(refusal));
        Assert.That(Refused.Codes(() => Plans.Active().AlsoApprove(Plans.Coordinator, Capacity.Relative, Plans.Now)), Is.EqualTo(refusal));
    }

    [Test]
    public void Everything_that_is_missing_is_told_at_once() =>
        Assert.That(Refused.Codes(() => Plans.New().Approve(Plans.Mother, Capacity.Guardian, false, Plans.Now, Plans.Born)),
            Is.EqualTo(Checklist.Codes.Where(code => code != "cooperation").Select(code => $"problem.checklist-{code}")));

    [Test]
    public void Each_approval_gives_the_next_number_and_both_parents_names_stay()
    {
        var (plan, father) = (Plans.Active(), Guid.CreateVersion7());
        plan.AlsoApprove(father, Capacity.Guardian, Plans.Now);
        Assert.That(Refused.Codes(() => plan.AlsoApprove(father, Capacity.Guardian, Plans.Now)), Is.EqualTo(new[] { ProblemCodes.PlanAlreadyApproved }));
        plan.AddNeed("Søvn", null);
        plan.Approve(father, Capacity.Guardian, true, Plans.Now, Plans.Born);
        Assert.That(plan.Document.Approvals.Select(one => (one.Number, one.By)), Is.EqualTo(new[] { (1, Plans.Mother), (1, father), (2, father) }));
        Assert.That((plan.ApprovedNumber, plan.Draft), Is.EqualTo((2, (PlanContent?)null)));
    }

    [Test]
    public void What_applies_stands_unchanged_until_the_new_version_is_approved()
    {
        var plan = Plans.Active();
        var applies = plan.Content!;
        plan.AddGoal(Plans.Family, "Sove godt", null);
        Assert.That((plan.Content, plan.Draft!.Goals.Count), Is.EqualTo((applies, 2)));
        plan.DiscardRevision();
        Assert.That((plan.Content, plan.Draft, plan.State), Is.EqualTo((applies, (PlanContent?)null, PlanState.Active)));
    }

    [Test]
    public void A_revision_waits_through_pause_and_withdrawn_consent()
    {
        var plan = Plans.Active();
        plan.AddGoal(Plans.Family, "Sove godt", null);
        plan.Pause("Sykehus", Plans.Today, Plans.Today);
        plan.Resume(true);
        Assert.That((plan.State, plan.Document.Pause), Is.EqualTo((PlanState.UnderRevision, (PlanPause?)null)));
        plan.WithdrawConsent();
        plan.RenewConsent(true);
        Assert.That((plan.State, plan.Draft!.Goals.Count), Is.EqualTo((PlanState.UnderRevision, 2)));

        var draft = Plans.Complete();
        draft.WithdrawConsent();
        draft.RenewConsent(true);
        Assert.That(draft.State, Is.EqualTo(PlanState.Draft));
    }

    [Test]
    public void A_pause_has_a_reason_and_a_day_for_the_next_contact()
    {
        var plan = Plans.Active();
        Assert.That(Refused.Codes(() => plan.Pause(" ", null, Plans.Today)), Is.EqualTo(new[] { ProblemCodes.PlanPauseReasonMissing, ProblemCodes.PlanPauseContactMissing }));
        Assert.That(Refused.Codes(() => plan.Pause("Ferie", Plans.Today.AddDays(-1), Plans.Today)), Is.EqualTo(new[] { ProblemCodes.PlanPauseContactMissing }));
    }

    [Test]
    public void An_ending_has_a_closing_note()
    {
        var plan = Plans.Active();
        Assert.That(Refused.Codes(() => plan.End("", Plans.Today)), Is.EqualTo(new[] { ProblemCodes.PlanClosingNoteMissing }));
        plan.End("Behovet er over.", Plans.Today);
        Assert.That((plan.Document.ClosingNote, plan.Document.EndedOn), Is.EqualTo(("Behovet er over.", (DateOnly?)Plans.Today)));
        plan.Reopen(true);
        Assert.That((plan.Document.ClosingNote, plan.Document.EndedOn), Is.EqualTo(((string?)null, (DateOnly?)null)));
    }
}
