using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>What has come of the answers about a service so far: judged by the doors themselves, so that no page can say otherwise.</summary>
internal sealed class ConsentOutcomes(
    ConsentStore store, ConsentQuestionStore questions, ConsentContexts contexts, ConsentGrants grants, TimeProvider clock)
{
    /// <summary>Ends the question when it has got its yes.</summary>
    public async Task<ConsentOutcome> Settle(ConsentQuestion question)
    {
        var context = await contexts.Of(question.ResourceId);
        var open = await Open(question.ResourceId, question.UnitId);
        var answered = context.Givers.Suffice(question.Yes(await store.Of(question.ResourceId), context.Today));
        if (!answered && !question.Sections.All(open.Contains))
            return await IsDisagreed(question.ResourceId, question.UnitId) ? ConsentOutcome.Disagreed : ConsentOutcome.Waiting;
        if (!question.Sections.Any(open.Contains))
            return ConsentOutcome.Disagreed;
        await questions.Remove(question.Id);
        return ConsentOutcome.Given;
    }

    public async Task<ConsentOutcome> Of(Guid resourceId, Guid unitId, IReadOnlyList<string> sections)
    {
        if ((await Open(resourceId, unitId)).Overlaps(sections))
            return ConsentOutcome.Given;
        var context = await contexts.Of(resourceId);
        var said = (await store.Of(resourceId))
            .Where(one => one.Kind == ConsentKind.Share && one.UnitId == unitId && one.IsValid(context.Today)).Select(one => one.GiverId);
        return context.Givers.Suffice([.. said.Distinct()]) || await IsDisagreed(resourceId, unitId) ? ConsentOutcome.Disagreed : ConsentOutcome.Waiting;
    }

    private async Task<bool> IsDisagreed(Guid resourceId, Guid unitId) => (await store.Objections(resourceId)).Any(one => one.UnitId == unitId);

    private async Task<HashSet<string>> Open(Guid resourceId, Guid unitId) =>
        [.. (await grants.Open(resourceId)).Where(grant => grant.UnitId == unitId && grant.ValidTo >= clock.Today()).Select(grant => grant.Section)];
}
