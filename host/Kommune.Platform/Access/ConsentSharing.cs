using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>
/// Who may see what, for the resources of every module: asked, given, limited, taken back. Each takes effect in the transaction that stores
/// it (R14); a no leaves only date and who asked (R15); nobody's yes is ever erased by somebody else's no (R18, R64).
/// </summary>
internal sealed class ConsentSharing(
    IAccess access, ConsentStore store, ConsentQuestionStore questions, ConsentContexts contexts, ConsentGrants grants, ConsentAnswering answering,
    ConsentOutcomes outcomes, ConsentFollowUp followUp, IConsents consents, IOrganisation organisation, TenantContext tenant, TimeProvider clock) : ISharing
{
    /// <summary>Version of the information people are shown before they answer; a new text is a new version, old consents keep theirs.</summary>
    public const string TextVersion = "2026-11";

    public const string Asked = "sharing-asked";
    public const string Answered = "sharing-answered";
    public const string Given = "sharing-given";
    public const string Limited = "sharing-limited";
    public const string Withdrawn = "sharing-withdrawn";

    public const string Confirmed = "consent-confirmed";
    public const string Denied = "consent-denied";

    private const int LongestPurpose = 4000;

    private MunicipalitySettings Settings => tenant.Municipality.Settings;

    public async Task<Guid> Ask(NewSharingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (access.Actor.Kind != ActorKind.System)
            await DemandToAsk(question);
        var context = await contexts.Of(question.ResourceId);
        var kind = context.Kind;
        string[] shareable = [.. kind.Sections.Where(section => section.Shareable).Select(section => section.Id)];
        Check(
            (question.Sections.Count > 0, "sections-missing", nameof(question.Sections)),
            (question.Sections.All(shareable.Contains), "section-unknown", nameof(question.Sections)),
            (!string.IsNullOrWhiteSpace(question.Purpose), "purpose-missing", nameof(question.Purpose)),
            ((question.Purpose?.Length ?? 0) <= LongestPurpose, "purpose-too-long", nameof(question.Purpose)),
            ((await organisation.Units()).Any(unit => unit.Id == question.UnitId), "unit-missing", nameof(question.UnitId)));
        var asked = new ConsentQuestion
        {
            Id = Guid.CreateVersion7(),
            ResourceId = question.ResourceId,
            UnitId = question.UnitId,
            Sections = [.. shareable.Where(question.Sections.Contains)],
            Purpose = question.Purpose!.Trim(),
            AskedBy = access.Actor.Kind == ActorKind.System ? question.AskedBy ?? Guid.Empty : access.Actor.PersonId,
            AskedAt = clock.GetUtcNow(),
            ExpiresOn = clock.Today().AddDays(Settings.ConsentQuestionDays),
        };
        await questions.Add(asked);
        if (access.Actor.Kind != ActorKind.System)
            await followUp.Asked(context.Resource, asked, context.Givers);
        return asked.Id;
    }

    /// <summary>The question, while it can be answered.</summary>
    /// <exception cref="NotFoundException">It was never asked about this resource, or is answered.</exception>
    /// <exception cref="RuleViolationException">It is too old.</exception>
    public async Task<ConsentQuestion> Open(Guid resourceId, Guid questionId)
    {
        var question = await questions.Find(questionId);
        if (question is null || question.ResourceId != resourceId)
            throw new NotFoundException();
        return question.IsOver(clock.Today()) ? throw new RuleViolationException("problem.sharing-question-over") : question;
    }

    /// <summary>Yes, or yes to some of it.</summary>
    public async Task<ConsentOutcome> Yes(Guid resourceId, Guid questionId, ConsentYes yes, ConsentOnBehalf? onBehalf = null)
    {
        var giver = await answering.By(resourceId, Answered, yes.Sections, onBehalf);
        var question = await Open(resourceId, questionId);
        Check((yes.Sections.All(question.Sections.Contains), "section-unknown", nameof(yes.Sections)));
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
        var question = await Open(resourceId, questionId);
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
        Check((string.IsNullOrWhiteSpace(purpose) || purpose.Length <= LongestPurpose, "purpose-too-long", "Purpose"));
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
        Check(
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

    /// <summary>The giver confirms what an employee wrote down.</summary>
    public async Task Confirm(Guid consentId)
    {
        var consent = await Own(consentId);
        await answering.By(consent.ResourceId, Confirmed, consent.Sections, onBehalf: null);
        await store.Confirm(consent.Id, clock.GetUtcNow());
    }

    /// <summary>The giver says that it was never said: it ends now, as if it were taken back.</summary>
    public async Task Deny(Guid consentId)
    {
        var consent = await Own(consentId);
        await answering.By(consent.ResourceId, Denied, consent.Sections, onBehalf: null);
        if (consent.UnitId is { } unitId)
            await StopFor(consent.ResourceId, unitId, consent.GiverId);
        else
            await consents.Withdraw(consent.Id);
    }

    /// <summary>What waits for the actor's own confirmation.</summary>
    public async Task<Consent> Own(Guid consentId)
    {
        var consent = await store.Find(consentId);
        if (consent is null || consent.GiverId != access.Actor.PersonId || !consent.WaitsForConfirmation || access.Actor.Kind != ActorKind.Citizen)
            throw new NotFoundException();
        return consent;
    }

    private async Task<IReadOnlyList<string>> StopFor(Guid resourceId, Guid unitId, Guid personId)
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
        Check((yes.Sections.All(id => context.Kind.Sections.Any(section => section.Id == id && section.Shareable)), "section-unknown", nameof(yes.Sections)));
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
            ValidTo = yes.ValidTo ?? Settings.ConsentValidTo(clock.Today()),
        });
        await followUp.Changed(context.Resource, unitId);
        return context.Resource;
    }

    /// <summary>Who writes in the resource asks for anybody; others who know of it ask for the service they work in.</summary>
    private async Task DemandToAsk(NewSharingQuestion question)
    {
        var found = await access.Demand(question.ResourceId, Section.Title, Right.Read, Asked);
        if (!found.May(Section.Title, Right.Write) && access.Actor.Employments.All(one => one.UnitId != question.UnitId))
            throw new AccessDeniedException(DenyReason.RightTooLow);
        if (found.Resource.ClosedAt is not null)
            throw new RuleViolationException("problem.sharing-closed");
    }

    private static void Check(params (bool Holds, string What, string Field)[] rules)
    {
        var broken = rules.Where(rule => !rule.Holds).Select(rule => new Problem { Code = $"problem.consent-{rule.What}", Field = rule.Field }).ToList();
        if (broken.Count > 0)
            throw new RuleViolationException(broken);
    }
}
