using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// The owner answers who may see what: yes, partly or no. A yes opens at once when everybody who must agree has agreed (R18); a no leaves
/// only date and who asked (R15).
/// </summary>
internal sealed class AnswerSharing(Answering answering, IAccess access, IConsents consents, PlanConsents rules, PlanWork work, SharingStore sharing)
{
    public const string Action = "sharing-answered";

    /// <param name="planId">The plan, as the page's address has it.</param>
    /// <param name="questionId">The question.</param>
    /// <param name="sections">The sections that may be seen; none is a no.</param>
    /// <param name="childsView">For a child, what is recorded of the child's view.</param>
    /// <param name="onBehalf">Who answered aloud or on paper; null when the answer is the actor's own.</param>
    public async Task<SharingOutcome> Do(
        Guid planId, Guid questionId, IReadOnlyCollection<string> sections, string? childsView, OnBehalf? onBehalf = null)
    {
        var giver = await answering.By(planId, Sections.Consents, Action, onBehalf);
        var resource = (await access.Of(planId)).Resource;
        var question = await sharing.Get(questionId);
        if (question.PlanId != planId) throw new NotFoundException();

        var givers = await rules.GiversOf(resource.SubjectId);
        if (sections.Count > 0) PlanConsents.CheckChildsView(givers, childsView);
        question = question.Answer(giver, sections, givers.IsChild ? childsView : null, work.Now);
        var outcome = question.Outcome(givers);
        await Store(question, outcome);
        work.Tell(resource, Action, question.Id);
        return outcome;
    }

    private async Task Store(SharingQuestion question, SharingOutcome outcome)
    {
        if (outcome is SharingOutcome.Waiting or SharingOutcome.Disagreed)
        {
            await sharing.Save(question);
            return;
        }
        await sharing.Remove(question.Id);
        if (outcome == SharingOutcome.Refused)
        {
            await consents.Refuse(question.PlanId, question.AskedBy);
            return;
        }
        foreach (var answer in question.Yes)
            await consents.Give(rules.New(question.PlanId, ConsentKind.Share, answer.By, question.Purpose, answer.ChildsView) with
            {
                UnitId = question.UnitId,
                Sections = question.Agreed,
                GivenAt = answer.At,
            });
    }
}
