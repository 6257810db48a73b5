using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>What an employee wrote down waits for the one who said it: confirmed, or denied and thereby taken back.</summary>
internal sealed class ConsentConfirmation(
    IAccess access, ConsentStore store, ConsentAnswering answering, ConsentSharing sharing, IConsents consents, TimeProvider clock)
{
    public const string Confirmed = "consent-confirmed";
    public const string Denied = "consent-denied";

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
            await sharing.StopFor(consent.ResourceId, unitId, consent.GiverId);
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
}
