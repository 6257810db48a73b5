using Kommune.Contracts;

namespace Kommune.Stafettlogg.Tests;

/// <summary>What a no means before the log is open: the end of it, or something to talk about.</summary>
internal sealed class RefusalTests
{
    private static readonly Guid Mother = Guid.CreateVersion7();
    private static readonly Guid Father = Guid.CreateVersion7();
    private static readonly Guid Youth = Guid.CreateVersion7();

    [Test, Property("Rule", "R15")]
    public void Where_both_must_say_yes_the_first_no_ends_it() => Assert.That(Refusal.EndsIt(Both, [], [Mother]), Is.True);

    [Test, Property("Rule", "R64")]
    public void A_no_against_anothers_yes_is_a_disagreement_and_nobody_wins() => Assert.That(Refusal.EndsIt(Both, [Mother], [Father]), Is.False);

    [Test, Property("Rule", "R18")]
    public void Where_one_suffices_the_other_may_still_say_yes()
    {
        Assert.That(Refusal.EndsIt(One, [], [Father]), Is.False);
        Assert.That(Refusal.EndsIt(One, [], [Father, Mother]), Is.True);
    }

    [Test]
    public void Whoever_says_no_after_the_own_yes_does_not_count_as_yes() => Assert.That(Refusal.EndsIt(Both, [Mother], [Mother]), Is.True);

    [Test, Property("Rule", "R19")]
    public void Without_the_young_persons_own_yes_there_is_no_log() =>
        Assert.That(Refusal.EndsIt(One with { Self = Youth }, [], [Youth]), Is.True);

    private static ConsentGivers Both => new() { Guardians = [Mother, Father], AllGuardians = true, IsChild = true };
    private static ConsentGivers One => Both with { AllGuardians = false };
}
