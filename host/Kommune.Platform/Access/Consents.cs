using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>Whoever calls has demanded the right to govern first; what changes here is written with the consent, in one transaction.</summary>
internal sealed class Consents(ConsentStore store, ConsentGrants grants, ConsentContexts contexts, ConsentUnreachable unreachable, CurrentActor current,
    TimeProvider clock) : IConsents
{
    public async Task<Guid> Give(Consent consent)
    {
        var context = await contexts.Of(consent.ResourceId);
        if (ConsentRules.Problems(consent, context).ToList() is { Count: > 0 } problems)
            throw new RuleViolationException(problems);

        var now = clock.GetUtcNow();
        await store.Add(consent with
        {
            GivenAt = now,
            ValidTo = ConsentRules.LastDay(consent, context),
            RegisteredBy = context.Actor.Kind == ActorKind.Employee ? context.Actor.PersonId : null,
        });
        if (consent is { Kind: ConsentKind.Share, UnitId: { } unit })
        {
            await store.LiftObjection(consent.ResourceId, unit, consent.GiverId, now);
            await grants.OpenAndClose(consent.ResourceId, unit, context);
        }
        await unreachable.Look(context, consent.Kind, consent.UnitId);
        return consent.Id;
    }

    public async Task Withdraw(Guid consentId)
    {
        var consent = await store.Find(consentId) ?? throw new NotFoundException();
        var by = current.Actor.IsKnown ? current.Actor.PersonId : consent.GiverId;
        if (await store.Withdraw(consentId, by, clock.GetUtcNow()) && consent.UnitId is { } unit)
            await grants.OpenAndClose(consent.ResourceId, unit, await contexts.Of(consent.ResourceId));
    }

    public Task Refuse(Guid resourceId, Guid askedBy) => store.Refuse(resourceId, askedBy, clock.Today());

    public Task<IReadOnlyList<Consent>> Of(Guid resourceId) => store.Of(resourceId);

    public Task<ConsentGivers> Givers(Guid subjectId) => contexts.Givers(subjectId);
}
