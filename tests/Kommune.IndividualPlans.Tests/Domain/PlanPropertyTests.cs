using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Kommune.Contracts;

namespace Kommune.IndividualPlans.Tests.Domain;

/// <summary>Long random lives of a plan, checked after every step against a simple book of what should be there.</summary>
internal sealed class PlanPropertyTests
{
    private const int Operations = 22;

    private static readonly Arbitrary<(int Operation, int Pick)[]> Lives =
        Gen.Choose(0, Operations - 1).SelectMany(_ => Gen.Choose(0, 999), (operation, pick) => (operation, pick)).ArrayOf().ToArbitrary();

    [Test]
    public void No_item_is_lost_whatever_is_done() => Prop.ForAll(Lives, life =>
    {
        var (plan, draft, applies) = (Plans.Complete(), new HashSet<Guid>(), (HashSet<Guid>?)null);
        draft.UnionWith(Ids(plan.Working));
        foreach (var (operation, pick) in life)
        {
            var (before, state) = (Ids(plan.Working), plan.State);
            var change = Try(plan, operation, pick);
            if (change is null) continue;
            if (change.Code == ChangeCodes.PlanApproved) applies = [.. draft];
            else if (change.Code == ChangeCodes.RevisionDiscarded) draft = [.. applies!];
            else if (change.Code.EndsWith("-removed", StringComparison.Ordinal)) draft.ExceptWith(Gone(before, plan.Working, change));
            else if (change.Code is ChangeCodes.VoiceGiven or ChangeCodes.PlanEvaluated)
            {
                var added = Ids(plan.Content!).Except(applies!).ToList();
                if (added.Count != 1) return false;
                applies!.UnionWith(added);
                if (state == PlanState.Active || Ids(plan.Draft!).Contains(added[0])) draft.UnionWith(added);
            }
            else draft.UnionWith(change.Code.EndsWith("-added", StringComparison.Ordinal) ? [change.ItemId!.Value] : []);
            if (!draft.SetEquals(Ids(plan.Working)) || (applies is not null && !applies.SetEquals(Ids(plan.Content!)))) return false;
        }
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Test]
    public void Versions_only_grow_and_a_refusal_changes_nothing() => Prop.ForAll(Lives, life =>
    {
        var plan = Plans.Complete();
        foreach (var (operation, pick) in life)
        {
            var (before, revisions) = (plan.Document, plan.Working.Items().ToDictionary(item => item.Id, item => item.Revision));
            var change = Try(plan, operation, pick);
            if (change is null)
            {
                if (!ReferenceEquals(before, plan.Document)) return false;
                continue;
            }
            if (plan.Version != before.Version + 1 || change.Version != plan.Version || plan.ApprovedNumber < before.ApprovedNumber) return false;
            if (change.Code != ChangeCodes.RevisionDiscarded && plan.Working.Items().Any(item => item.Revision < revisions.GetValueOrDefault(item.Id))) return false;
        }
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Test]
    public void Two_versions_differ_exactly_when_the_list_of_differences_says_so() => Prop.ForAll(Lives, life =>
    {
        var plan = Plans.Complete();
        foreach (var (operation, pick) in life)
        {
            var before = plan.Working;
            if (Try(plan, operation, pick) is null) continue;
            var differs = Bare(before) != Bare(plan.Working);
            if (differs != PlanDifference.Between(before, plan.Working).Count > 0) return false;
        }
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Test]
    public void Whatever_is_followed_up_during_a_revision_stands_after_the_approval() => Prop.ForAll(Lives, life =>
    {
        var plan = Plans.Active();
        foreach (var (operation, pick) in life) Try(plan, operation, pick);
        if (plan.State == PlanState.Active) plan.StartRevision();
        var kept = plan.Content!.Measures.Where(measure => plan.Draft!.Measures.Any(one => one.Id == measure.Id)).ToList();
        Try(plan, 18, 0);
        return plan.State == PlanState.UnderRevision || kept.All(measure =>
        {
            var now = plan.Content!.Measures.Get(measure.Id);
            return (now.Status, now.StatusOn, now.StatusRevision) == (measure.Status, measure.StatusOn, measure.StatusRevision)
                && now.Voices.SequenceEqual(measure.Voices);
        });
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Test]
    public void The_generated_lives_reach_every_operation()
    {
        var reached = new HashSet<string>();
        Prop.ForAll(Lives, life =>
        {
            var plan = Plans.Complete();
            foreach (var (operation, pick) in life)
                if (Try(plan, operation, pick) is { } change) reached.Add(change.Code);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
        Assert.That(reached, Has.Count.GreaterThanOrEqualTo(Operations - 1));
    }

    /// <summary>One operation on what the plan holds now, sometimes with an old revision or a measure that is not approved; null when refused.</summary>
    private static PlanChange? Try(IndividualPlan plan, int operation, int pick)
    {
        var now = plan.Working;
        T Any<T>(IReadOnlyList<T> items) where T : PlanItem => items.Count > 0 ? items[pick % items.Count] : throw new NotFoundException();
        int Revision(PlanItem? item) => (item?.Revision ?? 0) + (pick % 10 == 7 ? 1 : 0);
        var text = $"Tekst {pick % 3}";
        try
        {
            return operation switch
            {
                0 => plan.AddGoal(Plans.Family, text, null),
                1 => plan.EditGoal(Any(now.Goals).Id, Revision(Any(now.Goals)), Plans.Family, text, text),
                2 => plan.MoveGoal(Any(now.Goals).Id, pick % 2 == 0),
                3 => plan.RemoveGoal(Any(now.Goals).Id, Revision(Any(now.Goals)), Plans.Family),
                4 => plan.AddMeasure(Plans.Measure(Any(now.Goals).Id)),
                5 => plan.EditMeasure(Any(now.Measures).Id, Revision(Any(now.Measures)), Plans.Measure(Any(now.Goals).Id) with { Title = text }),
                6 => plan.RemoveMeasure(Any(now.Measures).Id, Revision(Any(now.Measures))),
                7 => plan.AddStrength(Plans.Together, text),
                8 => plan.EditStrength(Any(now.Strengths).Id, Revision(Any(now.Strengths)), Plans.Family, text),
                9 => plan.AddNeed(text, null),
                10 => plan.RemoveNeed(Any(now.Needs).Id, Revision(Any(now.Needs))),
                11 => plan.AddParticipant(ParticipantKind.Relative, null, null, text, null),
                12 => plan.RemoveParticipant(Any(now.Participants).Id, Revision(Any(now.Participants))),
                13 => plan.SetOwnWords(Revision(now.OwnWords), Plans.Family, text, null, null),
                14 => plan.SetOffer(OfferKind.ContactDoctor, Revision(now.OfferOf(OfferKind.ContactDoctor)), (OfferAnswer)(pick % 4 + 1), Plans.Today, text),
                15 => plan.FollowUp(Any(now.Measures).Id, Any(now.Measures).StatusRevision, (MeasureStatus)(pick % 5 + 1), Plans.Today),
                16 => plan.GiveVoice(Any(now.Measures).Id, pick % 2 == 0 ? Plans.Family : Plans.Teacher, pick % 5 + 1, text, Plans.Today),
                17 => plan.Evaluate(Plans.Family, StillImportant.Yes, text, null, (EvaluationOutcome)(pick % 3 + 1), Plans.Today.AddDays(pick % 300 + 1), Plans.Today),
                18 => plan.Approve(Plans.Mother, Capacity.Guardian, true, Plans.Now, Plans.Born),
                19 => plan.StartRevision(),
                20 => plan.DiscardRevision(),
                _ => plan.SetLanguage(Revision(now.LanguageAndCulture), text, Interpreter.Yes, null, null),
            };
        }
        catch (Exception refusal) when (refusal is RuleViolationException or StaleVersionException or NotFoundException)
        {
            return null;
        }
    }

    private static HashSet<Guid> Ids(PlanContent content) => [.. content.Items().Select(item => item.Id)];

    /// <summary>A removal takes the item it names and, for a measure, what was said about it; anything else would be a loss.</summary>
    private static IEnumerable<Guid> Gone(HashSet<Guid> before, PlanContent after, PlanChange change)
    {
        var gone = before.Except(Ids(after)).ToList();
        return change.Code == ChangeCodes.MeasureRemoved ? gone : gone.Where(id => id == change.ItemId);
    }

    /// <summary>The stored content without its revisions: a text put back as it was does not differ.</summary>
    private static string Bare(PlanContent content) => Regex.Replace(PlanJson.Write(content), "\"(Status)?Revision\":[0-9]+", "");
}
