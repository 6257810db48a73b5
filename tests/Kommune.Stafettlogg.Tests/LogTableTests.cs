using Kommune.Contracts;

namespace Kommune.Stafettlogg.Tests;

/// <summary>The life of a log, without a database: what is possible when, and what is not.</summary>
internal sealed class LogTableTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly Writer By = new() { PersonId = Guid.CreateVersion7(), Capacity = Capacity.Holder, At = At };

    [Test, Property("Rule", "R10")]
    public void No_log_is_opened_without_a_valid_consent()
    {
        var log = RelayLog.Propose(Guid.CreateVersion7(), "Vil ha det bedre om morgenen.", 1, true, "heard", By);
        Assert.That(() => log.Open(consentIsValid: false, At), Throws.TypeOf<RuleViolationException>().With.Message.EqualTo(ProblemCodes.ConsentMissing));
        Assert.That(log.State, Is.EqualTo(LogState.Proposed));
        log.Open(consentIsValid: true, At);
        Assert.That(log.State, Is.EqualTo(LogState.Open));
    }

    [Test, Property("Rule", "R15")]
    public void A_no_keeps_only_who_asked_and_when()
    {
        var log = RelayLog.Propose(Guid.CreateVersion7(), "Vil ha det bedre om morgenen.", 1, true, "heard", By);
        log.Decline();
        var left = LogJson.Write(log.Document);
        Assert.That(left, Does.Not.Contain("morgenen").And.Not.Contain("heard"));
        Assert.That((log.State, log.Document.AskedById), Is.EqualTo((LogState.Declined, By.PersonId)));
    }

    [Test]
    public void Every_operation_has_its_states()
    {
        foreach (var operation in Enum.GetValues<LogOperation>().Skip(1)) Assert.That(LogTable.States, Does.ContainKey(operation));
    }
}
