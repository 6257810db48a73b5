using FsCheck;
using FsCheck.Fluent;

namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class CaseTableTests
{
    private static readonly CaseState[] States = [.. Enum.GetValues<CaseState>().Where(state => state != CaseState.Unknown)];
    private static readonly CaseOperation[] Operations = [.. Enum.GetValues<CaseOperation>().Where(operation => operation != CaseOperation.Unknown)];

    /// <summary>The table, written out a second time by hand: where each operation leads from each state; what is not here is refused.</summary>
    private static readonly Dictionary<(CaseState, CaseOperation), CaseState> Leads = new()
    {
        [(CaseState.Notified, CaseOperation.Accept)] = CaseState.Clarifying,
        [(CaseState.Notified, CaseOperation.Reject)] = CaseState.Closed,
        [(CaseState.Notified, CaseOperation.RecordInterimReply)] = CaseState.Notified,
        [(CaseState.Notified, CaseOperation.End)] = CaseState.Closed,
        [(CaseState.Clarifying, CaseOperation.RecordInterimReply)] = CaseState.Clarifying,
        [(CaseState.Clarifying, CaseOperation.RecordTalk)] = CaseState.Clarifying,
        [(CaseState.Clarifying, CaseOperation.ConfirmRight)] = CaseState.Offered,
        [(CaseState.Clarifying, CaseOperation.Deny)] = CaseState.Denied,
        [(CaseState.Clarifying, CaseOperation.End)] = CaseState.Closed,
        [(CaseState.Offered, CaseOperation.RecordAnswer)] = CaseState.PlanAndCoordinator,
        [(CaseState.Offered, CaseOperation.End)] = CaseState.Closed,
        [(CaseState.CoordinatorOnly, CaseOperation.AppointCoordinator)] = CaseState.CoordinatorOnly,
        [(CaseState.CoordinatorOnly, CaseOperation.AcceptPlanLater)] = CaseState.PlanAndCoordinator,
        [(CaseState.CoordinatorOnly, CaseOperation.End)] = CaseState.Closed,
        [(CaseState.PlanAndCoordinator, CaseOperation.AppointCoordinator)] = CaseState.PlanAndCoordinator,
        [(CaseState.PlanAndCoordinator, CaseOperation.DeclinePlanLater)] = CaseState.CoordinatorOnly,
        [(CaseState.PlanAndCoordinator, CaseOperation.RecordFirstPlan)] = CaseState.PlanAndCoordinator,
        [(CaseState.PlanAndCoordinator, CaseOperation.End)] = CaseState.Closed,
        [(CaseState.PlanOnly, CaseOperation.AcceptCoordinatorLater)] = CaseState.PlanAndCoordinator,
        [(CaseState.PlanOnly, CaseOperation.RecordFirstPlan)] = CaseState.PlanOnly,
        [(CaseState.PlanOnly, CaseOperation.End)] = CaseState.Closed,
        [(CaseState.Denied, CaseOperation.ReceiveAppeal)] = CaseState.UnderAppeal,
        [(CaseState.Denied, CaseOperation.End)] = CaseState.Closed,
        [(CaseState.UnderAppeal, CaseOperation.UpholdAppeal)] = CaseState.Offered,
        [(CaseState.UnderAppeal, CaseOperation.DismissAppeal)] = CaseState.Denied,
        [(CaseState.UnderAppeal, CaseOperation.End)] = CaseState.Closed,
        [(CaseState.Closed, CaseOperation.Reopen)] = CaseState.Clarifying,
    };

    private static IEnumerable<TestCaseData> Cells() =>
        States.SelectMany(_ => Operations, (state, operation) => new TestCaseData(state, operation));

    [TestCaseSource(nameof(Cells))]
    public void Every_operation_in_every_state_does_what_the_table_says(CaseState state, CaseOperation operation)
    {
        var one = Cases.In(state);
        var before = one.Document;
        if (Leads.TryGetValue((state, operation), out var expected))
        {
            var change = one.Do(operation);
            Assert.That((one.State, change.State, change.Version), Is.EqualTo((expected, expected, before.Version + 1)));
        }
        else
        {
            var problem = Refused.Problems(() => one.Do(operation)).Single();
            Assert.That((problem.Code, problem.Values[0], problem.Values[1]),
                Is.EqualTo((ProblemCodes.CaseNotNow, (object)state.ToString(), (object)operation.ToString())));
            Assert.That(one.Document, Is.SameAs(before), "a refusal changes nothing");
            Assert.That(one.May(operation), Is.False);
        }
    }

    [Test, Property("Rule", "R50")]
    public void Whatever_happens_a_case_has_one_lead_service_and_one_responsible_person()
    {
        Prop.ForAll(Gen.Elements(Operations).ListOf().ToArbitrary(), operations =>
        {
            var one = Cases.New();
            foreach (var operation in operations)
            {
                var version = one.Document.Version;
                var refused = Refused.Codes(() => one.Do(operation)).Length > 0;
                if (one.Document.Version != version + (refused ? 0 : 1)) return false;
                if (one.Document.LeadUnitId == Guid.Empty || one.Document.ResponsibleId == Guid.Empty) return false;
            }
            return true;
        }).QuickCheckThrowOnFailure();
        Assert.That(Refused.Codes(() => CoordinationCase.Open(Plans.Child, Guid.Empty, Cases.Officer, Plans.Now)), Is.EqualTo(new[] { ProblemCodes.CaseResponsibleMissing }));
        Assert.That(Refused.Codes(() => Cases.Answered(true, true).AppointCoordinator(Guid.Empty, Cases.Unit, Plans.Now)), Is.EqualTo(new[] { ProblemCodes.CaseResponsibleMissing }));
        Assert.That(Refused.Codes(() => Cases.Closed().Reopen(Cases.Officer, Guid.Empty, Plans.Now)), Is.EqualTo(new[] { ProblemCodes.CaseResponsibleMissing }));
    }
}
