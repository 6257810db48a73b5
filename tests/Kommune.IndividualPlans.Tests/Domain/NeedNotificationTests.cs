namespace Kommune.IndividualPlans.Tests.Domain;

internal sealed class NeedNotificationTests
{
    private static NeedNotification Receive(string? text = "Familien trenger hjelp til å samordne.", Writer? by = null, bool coordinator = false, bool plan = false) =>
        NeedNotification.Receive(Plans.Child, by ?? Plans.Teacher, text, coordinator, plan, Plans.Now);

    [Test]
    public void Anyone_may_say_that_there_is_a_need()
    {
        foreach (var capacity in new[] { Capacity.Guardian, Capacity.Professional, Capacity.Relative })
            Assert.That(Receive(by: Plans.Teacher with { Capacity = capacity }).State, Is.EqualTo(NotificationState.Received));
        Assert.That(Receive(by: new() { PersonId = Plans.Child, Capacity = Capacity.Self }).NotifierUnitId, Is.Null);
    }

    [Test]
    public void Nobody_has_to_know_the_difference_between_plan_and_coordinator()
    {
        Assert.That(Receive().Unsure, Is.True);
        Assert.That(Receive(plan: true).Unsure, Is.False);
        Assert.That(Receive(coordinator: true).Unsure, Is.False);
    }

    [Test]
    public void The_text_is_required_and_may_be_4000_long()
    {
        Assert.That(Refused.Codes(() => Receive(" ")), Is.EqualTo(new[] { ProblemCodes.NotificationTextMissing }));
        Assert.That(Receive(new string('a', 4000)).Text, Has.Length.EqualTo(4000));
        Assert.That(Refused.Codes(() => Receive(new string('a', 4001))), Is.EqualTo(new[] { ProblemCodes.TextTooLong }));
    }

    [Test]
    public void One_says_as_what_one_speaks()
    {
        Assert.That(Refused.Codes(() => Receive(by: Plans.Teacher with { Capacity = Capacity.Unknown })), Is.EqualTo(new[] { ProblemCodes.NotificationCapacityMissing }));
        Assert.That(Refused.Codes(() => Receive(by: Plans.Teacher with { UnitId = null })), Is.EqualTo(new[] { ProblemCodes.NotificationUnitMissing }));
        Assert.That(Refused.Codes(() => Receive(by: Plans.Family with { Capacity = Capacity.Self })), Is.EqualTo(new[] { ProblemCodes.NotificationNotSelf }));
    }

    [Test]
    public void It_is_taken_into_a_case_or_rejected_with_a_reason()
    {
        var (caseId, by) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var taken = Receive().Take(caseId, by, Plans.Now);
        Assert.That((taken.State, taken.CaseId, taken.AnsweredBy, taken.AnsweredAt, taken.Version),
            Is.EqualTo((NotificationState.Taken, (Guid?)caseId, (Guid?)by, (DateTimeOffset?)Plans.Now, 1)));

        var rejected = Receive().Reject(RejectReason.WrongMunicipality, "Bor i Straumvåg.", by, Plans.Now);
        Assert.That((rejected.State, rejected.RejectReason, rejected.RejectText),
            Is.EqualTo((NotificationState.Rejected, (RejectReason?)RejectReason.WrongMunicipality, "Bor i Straumvåg.")));
        Assert.That(Refused.Codes(() => Receive().Reject(RejectReason.Unknown, "", by, Plans.Now)),
            Is.EqualTo(new[] { ProblemCodes.NotificationReasonMissing, ProblemCodes.NotificationRejectTextMissing }));
    }

    [Test]
    public void It_is_answered_once()
    {
        var taken = Receive().Take(Guid.CreateVersion7(), Plans.Coordinator, Plans.Now);
        Assert.That(Refused.Codes(() => taken.Take(Guid.CreateVersion7(), Plans.Coordinator, Plans.Now)), Is.EqualTo(new[] { ProblemCodes.NotificationAlreadyAnswered }));
        Assert.That(Refused.Codes(() => taken.Reject(RejectReason.Duplicate, "Meldt før.", Plans.Coordinator, Plans.Now)),
            Is.EqualTo(new[] { ProblemCodes.NotificationAlreadyAnswered }));
    }
}
