using System.Collections.Concurrent;
using Kommune.Platform.Responsibility;

namespace Kommune.Platform.Tests.Responsibility;

/// <summary>
/// Every state of a small world that can be reached, and everything that can happen in each, in every order, by the rules that the platform
/// itself runs on. What holds in all of them holds whatever people, days and registers do.
/// </summary>
[Property("Rule", "R50")]
[Property("Rule", "R51")]
[Property("Rule", "R52")]
[Property("Rule", "R13")]
internal sealed class BatonModelTests
{
    private readonly ConcurrentDictionary<string, bool> _done = new();
    private readonly ConcurrentDictionary<string, bool> _codes = new();

    [Test, OnlyOnSqlite("Asks no database.")]
    public void Whatever_happens_in_whatever_order_an_open_case_has_one_holder_who_said_yes_or_one_who_acts_with_a_running_clock()
    {
        HashSet<ulong> seen = [SmallWorld.Start.Pack()];
        for (ulong[] wave = [.. seen]; wave.Length > 0;)
        {
            // What is known does not change while a wave is looked at, so several threads may ask.
            var found = new ConcurrentBag<List<ulong>>();
            Parallel.ForEach(Partitioner.Create(0, wave.Length), range =>
            {
                var news = new List<ulong>();
                for (var place = range.Item1; place < range.Item2; place++) Follow(wave[place], seen, news);
                found.Add(news);
            });
            wave = [.. found.SelectMany(news => news).Where(seen.Add)];
        }

        TestContext.Out.WriteLine($"{seen.Count:N0} states");
        Assert.That(seen, Has.Count.GreaterThanOrEqualTo(1_000_000));
        Assert.That(_done.Keys, Is.EquivalentTo(SmallEvent.All.Select(happening => happening.Name).Where(name => name != "ask for yesterday")), "nothing is left untried");
        Assert.That(_codes.Keys, Is.EquivalentTo(
            ["problem.handover-closed", "problem.handover-open", "problem.handover-same", "problem.handover-left", "problem.handover-not-possible",
             "problem.handover-no-consent", "problem.handover-in-past", "problem.handover-overlap", "problem.handover-gone"]), "every refusal has been met");
    }

    [Test]
    public void A_state_put_into_a_number_comes_out_as_it_was()
    {
        var world = SmallWorld.Start with
        {
            Baton = new()
            {
                HolderId = SmallWorld.Id(SmallWorld.Coordinator),
                UnitId = SmallWorld.UnitOf(SmallWorld.Nurse),
                IsActing = true,
                FindBy = SmallWorld.Day(7),
                Offer = new() { ToId = SmallWorld.Id(SmallWorld.Nurse), ToUnitId = SmallWorld.UnitOf(SmallWorld.Nurse), StartsOn = SmallWorld.Day(2), OverlapTo = SmallWorld.Day(3), IsAccepted = true },
            },
            Working = 0b10_1010,
            Refused = 0b1_0100,
            Consent = false,
            Today = 2,
            Unheard = true,
        };
        Assert.That(SmallWorld.Unpack(world.Pack()), Is.EqualTo(world));
    }

    /// <summary>All that can happen in one state.</summary>
    private void Follow(ulong packed, HashSet<ulong> seen, List<ulong> news)
    {
        var world = SmallWorld.Unpack(packed);
        foreach (var happening in SmallEvent.All)
        {
            if (!happening.When(world)) continue;
            var (after, step) = happening.Happens(world);
            if (Broken(world, after, step, happening) is { } rule) throw new AssertionException($"{rule}\nbefore: {world}\nevent: {happening.Name}\nafter: {after}");
            if (step.Problems.Count == 0) _done.TryAdd(happening.Name, true);
            else foreach (var problem in step.Problems) _codes.TryAdd(problem.Code, true);
            var next = (after with { Unheard = IsUnheard(world, after, happening) }).Pack();
            if (!seen.Contains(next)) news.Add(next);
        }
    }

    /// <summary>The first promise that does not hold, in words; null when all do.</summary>
    private static string? Broken(SmallWorld before, SmallWorld after, BatonStep step, SmallEvent happening)
    {
        var (was, now) = (before.Baton, after.Baton);
        if (!now.IsSound) return "An open case has exactly one holder who was named or said yes, or one who acts with a running clock; a closed one has neither clock nor question.";
        if (step.IsLeftAlone) return "There is always somebody who leads.";
        if (!now.IsClosed && !after.Works(now.HolderId) && !IsUnheard(before, after, happening)) return "Whoever answers works here.";
        if (step.Problems.Count > 0 && now != was) return "What is refused changes nothing.";
        var moved = now.HolderId != was.HolderId || now.UnitId != was.UnitId;
        if (moved && happening.IsAsking) return "A question moves nothing.";
        if (moved && happening.IsEnding) return "Taking back and closing move nothing.";
        if (step.Ended == HandoverAnswer.Accepted && (was.Offer is not { } offer || now.HolderId != offer.ToId || !after.MayTakeOver(offer) && !before.MayTakeOver(offer)))
            return "Nobody takes over who was not asked, does not work here, is refused, or whose service the family has not said yes to.";
        if (was.Offer is null && step.Ended is not null) return "Only a question that was asked can end.";
        if (happening.IsYes && step.Problems.Count == 0 && was.Offer is not { IsAccepted: false }) return "A question is answered once.";
        if (was.Offer is not null && now.Offer is null && step.Ended is null) return "No question disappears without an end that those who asked are told.";
        return null;
    }

    private static bool IsUnheard(SmallWorld before, SmallWorld after, SmallEvent happening) => !after.Baton.IsClosed
        && (happening.IsUnheard || before.Unheard && !happening.IsMidnight)
        && (!after.Works(after.Baton.HolderId) || after.Baton.Offer is { } offer && !after.Works(offer.ToId));
}
