using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>
/// Who may see what, for the resources of every module: asked, given, limited, taken back. Each takes effect in the transaction that stores
/// it (R14); a no leaves only date and who asked (R15); nobody's yes is ever erased by somebody else's no (R18, R64).
/// </summary>
internal sealed class ConsentSharing(
    IAccess access, ConsentStore store, ConsentQuestionStore questions, ConsentContexts contexts, ConsentGrants grants, ConsentAsking asking,
    ConsentAnswering answering, ConsentOutcomes outcomes, ConsentFollowUp followUp, IConsents consents, TenantContext tenant, TimeProvider clock) : ISharing
{
    /// <summary>Version of the information people are shown before they answer; a new text is a new version, old consents keep theirs.</summary>
    public const string TextVersion = "2026-11";

    public const string Answered = "sharing-answered";
    public const string Given = "sharing-given";
    public const string Limited = "sharing-limited";
    public const string Withdrawn = "sharing-withdrawn";

    public Task<Guid> Ask(NewSharingQuestion question) => asking.Ask(question);

    /// <summary>Yes, or yes to some of it.</summary>
    public async Task<ConsentOutcome> Yes(Guid resourceId, Guid questionId, ConsentYes yes, ConsentOnBehalf? onBehalf = null)
    {
        var giver = await answering.By(resourceId, Answered, yes.Sections, onBehalf);
        var question = await asking.Open(resourceId, questionId);
        ConsentProblems.Check((yes.Sections.All(question.Sections.Contains), "section-unknown", nameof(yes.Sections)));
        var resource = await Store(resourceId, question.UnitId, question.Purpose, yes, giver);
        var outcome = await outcomes.Settle(question);
        if (outcome is ConsentOutcome.Given)
            await followUp.Answered(resource, question.AskedBy);
        return outcome;
    }

    /// <summary>No to a question. What was agreed before stays as it is; taking that back is <see cref="Stop"/>.</summary>
    public async Task<ConsentOutcome> No(Guid resourceId, Guid questionId, ConsentOnBehalf? onBehalf = null)
    {
        var giver = await answering.By(resourceId, Answered, [], onBehalf);
        var question = await asking.Open(resourceId, questionId);
        await consents.Refuse(resourceId, question.AskedBy);
        // Yes and then no to the same question: the yes is taken back.
        var all = await store.Of(resourceId);
        foreach (var own in all.Where(one => one.UnitId == question.UnitId && one.GiverId == giver.PersonId && one.WithdrawnAt is null && one.GivenAt >= question.AskedAt))
            await store.Withdraw(own.Id, access.Actor.PersonId, clock.GetUtcNow());
        var disagree = question.Yes(all, clock.Today()).Any(other => other != giver.PersonId);
        if (disagree)
            await store.Object(resourceId, question.UnitId, giver.PersonId, clock.GetUtcNow());
        else
            await questions.Remove(question.Id);
        var context = await contexts.Of(resourceId);
        await grants.OpenAndClose(resourceId, question.UnitId, context);
        await followUp.Changed(context.Resource, question.UnitId);
        if (!disagree)
            await followUp.Answered(context.Resource, question.AskedBy);
        return disagree ? ConsentOutcome.Disagreed : ConsentOutcome.Refused;
    }

    /// <summary>Lets a service see sections without having been asked, or lets it see more than before.</summary>
    public async Task<ConsentOutcome> Give(Guid resourceId, Guid unitId, string? purpose, ConsentYes yes, ConsentOnBehalf? onBehalf = null)
    {
        var giver = await answering.By(resourceId, Given, yes.Sections, onBehalf);
        ConsentProblems.Check((string.IsNullOrWhiteSpace(purpose) || purpose.Length <= ConsentAsking.LongestPurpose, "purpose-too-long", "Purpose"));
        await Store(resourceId, unitId, purpose ?? "", yes, giver);
        if ((await questions.Of([resourceId])).FirstOrDefault(one => one.UnitId == unitId && !one.IsOver(clock.Today())) is { } question)
            return await outcomes.Settle(question);
        return await outcomes.Of(resourceId, unitId, yes.Sections);
    }

    /// <summary>Fewer sections or fewer days: the giver's own yes is taken back and given anew, so that what was said before stays readable.</summary>
    public async Task<ConsentOutcome> Limit(Guid resourceId, Guid unitId, ConsentYes yes, ConsentOnBehalf? onBehalf = null)
    {
        var giver = await answering.By(resourceId, Limited, yes.Sections, onBehalf);
        var own = (await store.Of(resourceId)).Where(one =>
            one.Kind == ConsentKind.Share && one.UnitId == unitId && one.GiverId == giver.PersonId && one.IsValid(clock.Today())).ToList();
        if (own.Count == 0)
            throw new NotFoundException();
        ConsentProblems.Check(
            (yes.Sections.Count > 0, "sections-missing", nameof(yes.Sections)),
            (yes.Sections.All(section => own.Exists(one => one.Sections.Contains(section))), "only-fewer", nameof(yes.Sections)),
            (yes.ValidTo is null || yes.ValidTo <= own.Max(one => one.ValidTo), "only-shorter", nameof(yes.ValidTo)));
        foreach (var consent in own)
            await store.Withdraw(consent.Id, access.Actor.PersonId, clock.GetUtcNow());
        await Store(resourceId, unitId, own[0].Purpose, yes with { ValidTo = yes.ValidTo ?? own.Max(one => one.ValidTo), ChildsView = yes.ChildsView ?? own[0].ChildsView }, giver);
        return await outcomes.Of(resourceId, unitId, yes.Sections);
    }

    /// <summary>A service may no longer see. One press, no reason; one of two parents is enough, and the other's yes stands as the other's view (R14, R18).</summary>
    /// <returns>The sections that were closed.</returns>
    public async Task<IReadOnlyList<string>> Stop(Guid resourceId, Guid unitId, ConsentOnBehalf? onBehalf = null)
    {
        var giver = await answering.By(resourceId, Withdrawn, [], onBehalf);
        return await StopFor(resourceId, unitId, giver.PersonId);
    }

    public async Task StopAll(Guid resourceId, Guid personId)
    {
        var today = clock.Today();
        foreach (var unitId in (await store.Of(resourceId)).Where(one => one.Kind == ConsentKind.Share && one.IsValid(today)).Select(one => one.UnitId!.Value).Distinct())
            await StopFor(resourceId, unitId, personId);
        foreach (var question in await questions.Of([resourceId]))
            await questions.Remove(question.Id);
    }

    /// <summary>The same, for whoever has been found to be the one who says no.</summary>
    public async Task<IReadOnlyList<string>> StopFor(Guid resourceId, Guid unitId, Guid personId)
    {
        var now = clock.GetUtcNow();
        var standing = (await store.Of(resourceId)).Where(one => one.Kind == ConsentKind.Share && one.UnitId == unitId && one.IsValid(clock.Today())).ToList();
        foreach (var own in standing.Where(one => one.GiverId == personId))
            await store.Withdraw(own.Id, access.Actor.IsKnown ? access.Actor.PersonId : personId, now);
        if (standing.Exists(one => one.GiverId != personId))
            await store.Object(resourceId, unitId, personId, now);
        var context = await contexts.Of(resourceId);
        var closed = await grants.OpenAndClose(resourceId, unitId, context);
        await followUp.Changed(context.Resource, unitId);
        if (closed.Count > 0)
            await followUp.TellResponsible(context.Resource);
        return closed;
    }

    private async Task<Resource> Store(Guid resourceId, Guid unitId, string purpose, ConsentYes yes, ConsentAnswerer giver)
    {
        var context = await contexts.Of(resourceId);
        ConsentProblems.Check((yes.Sections.All(id => context.Kind.Sections.Any(section => section.Id == id && section.Shareable)), "section-unknown", nameof(yes.Sections)));
        await consents.Give(new Consent
        {
            ResourceId = resourceId,
            Kind = ConsentKind.Share,
            GiverId = giver.PersonId,
            Capacity = giver.Capacity,
            UnitId = unitId,
            Sections = [.. context.Kind.Sections.Select(section => section.Id).Where(yes.Sections.Contains)],
            Purpose = purpose.Trim(),
            TextVersion = TextVersion,
            Language = yes.Language,
            Channel = giver.Channel,
            ChildsView = context.IsChild ? yes.ChildsView : null,
            ValidTo = yes.ValidTo ?? tenant.Municipality.Settings.ConsentValidTo(clock.Today()),
        });
        await followUp.Changed(context.Resource, unitId);
        return context.Resource;
    }
}
