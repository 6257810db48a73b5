namespace Kommune.IndividualPlans.Tests.Domain;

/// <summary>The person's words are written by the person, a guardian, or the coordinator together with the person.</summary>
internal sealed class OwnWordsTests
{
    private static readonly string[] NotYours = [ProblemCodes.OwnWordsNotYours];

    private static IEnumerable<Writer> Strangers() =>
    [
        Plans.Teacher, Plans.Together with { TogetherWithPerson = false }, Plans.Teacher with { TogetherWithPerson = true },
        Plans.Family with { Capacity = Capacity.Relative, TogetherWithPerson = true }, Plans.Family with { Capacity = Capacity.Unknown },
    ];

    [TestCaseSource(nameof(Strangers))]
    public void Others_cannot_put_words_in_the_persons_mouth(Writer by)
    {
        var plan = Plans.Complete();
        var (goal, strength, words) = (plan.Working.Goals[0], plan.Working.Strengths[0], plan.Working.OwnWords!);
        Assert.That(Refused.Codes(() => plan.SetOwnWords(words.Revision, by, "Ro", null, null)), Is.EqualTo(NotYours));
        Assert.That(Refused.Codes(() => plan.AddStrength(by, "Snill")), Is.EqualTo(NotYours));
        Assert.That(Refused.Codes(() => plan.EditStrength(strength.Id, strength.Revision, by, "Snill")), Is.EqualTo(NotYours));
        Assert.That(Refused.Codes(() => plan.RemoveStrength(strength.Id, strength.Revision, by)), Is.EqualTo(NotYours));
        Assert.That(Refused.Codes(() => plan.AddGoal(by, "Ro", null)), Is.EqualTo(NotYours));
        Assert.That(Refused.Codes(() => plan.EditGoal(goal.Id, goal.Revision, by, "Ro", null)), Is.EqualTo(NotYours));
        Assert.That(Refused.Codes(() => plan.RemoveGoal(goal.Id, goal.Revision, by)), Is.EqualTo(NotYours));
    }

    [Test]
    public void The_professional_wording_stands_beside_and_leaves_the_persons_words_alone()
    {
        var plan = Plans.Complete();
        var goal = plan.Working.Goals[0];
        plan.EditGoal(goal.Id, goal.Revision, Plans.Teacher, goal.Words, "Deltar i lek.");
        var edited = plan.Working.Goals[0];
        Assert.That((edited.Words, edited.WrittenBy, edited.Professional), Is.EqualTo((goal.Words, Capacity.Guardian, "Deltar i lek.")));
    }

    [Test]
    public void The_person_the_guardian_and_the_coordinator_together_with_the_person_write()
    {
        foreach (var by in new[] { Plans.Family, Plans.Together, new Writer { PersonId = Plans.Child, Capacity = Capacity.Self } })
        {
            var plan = Plans.New();
            plan.AddGoal(by, "Ro", null);
            plan.AddStrength(by, "Snill");
            plan.SetOwnWords(0, by, "Ro", null, null);
            plan.EditGoal(plan.Working.Goals[0].Id, 1, by, "Mer ro", null);
            Assert.That((plan.Working.Goals[0].WrittenBy, plan.Working.Strengths[0].WrittenBy, plan.Working.OwnWords!.WrittenBy),
                Is.EqualTo((by.Capacity, by.Capacity, by.Capacity)));
        }
    }
}
