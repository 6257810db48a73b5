using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// The owner answers who may see what: yes, partly or no. It opens at once when everybody who must agree has agreed (R18); a no leaves only
/// date and who asked (R15).
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
        question = question.Answer(giver.PersonId, sections);
        if (sections.Count == 0) await No(question, giver.PersonId);
        else await Yes(question, giver, givers, sections, childsView);

        var outcome = question.Outcome(givers);
        if (outcome is SharingOutcome.Waiting or SharingOutcome.Disagreed) await sharing.Save(question);
        else await sharing.Remove(question.Id);
        work.Tell(resource, Action, question.Id);
        return outcome;
    }

    private async Task Yes(SharingQuestion question, Answerer giver, Givers givers, IReadOnlyCollection<string> sections, string? childsView)
    {
        PlanConsents.CheckChildsView(givers, childsView);
        await consents.Give(rules.New(question.PlanId, ConsentKind.Share, giver, question.Purpose, givers.IsChild ? childsView : null) with
        {
            UnitId = question.UnitId,
            Sections = [.. sections],
        });
    }

    /// <summary>A no to more leaves what was agreed before as it is; taking that back is <see cref="WithdrawSharing"/>.</summary>
    private async Task No(SharingQuestion question, Guid giverId)
    {
        await consents.Refuse(question.PlanId, question.AskedBy);
        // Yes and then no to the same question: the yes is taken back.
        foreach (var consent in await consents.Of(question.PlanId))
            if (consent.Kind == ConsentKind.Share && consent.UnitId == question.UnitId && consent.GiverId == giverId
                && consent.WithdrawnAt is null && consent.GivenAt >= question.AskedAt)
                await consents.Withdraw(consent.Id);
    }
}
