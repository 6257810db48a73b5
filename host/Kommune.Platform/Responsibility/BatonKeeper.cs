using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.Responsibility;

/// <summary>Carries out what <see cref="Baton"/> decides: rows, tasks, and word to those it concerns, in the current unit of work.</summary>
internal sealed class BatonKeeper(
    HolderStore holders, HandoverStore handovers, BatonStore batons, BatonFactsLoader facts, MoveResponsibility move, ResourceKinds kinds, INotices notices, IEventBus bus, TimeProvider clock)
{
    /// <summary>What time and employments ask for: a due handover begins, whoever has left is followed by the leader.</summary>
    /// <returns>False when there is nobody at all who leads.</returns>
    public async Task<bool> Look(Guid resourceId, DateOnly day)
    {
        if (await holders.Of(resourceId) is not { ClosedAt: null } held) return true;
        var offer = await handovers.OpenOf(resourceId);
        var before = await batons.Of(held);
        var step = before.Look(await facts.Load(held, offer?.ToPersonId, offer?.ToUnitId ?? held.LeadUnitId, day: day));
        await Carry(held, before, step, offer);
        if (step.Ended != HandoverAnswer.Lapsed || offer is null) return !step.IsLeftAlone;
        Tell(offer, "lapsed");
        await notices.Send(new() { PersonId = offer.OfferedBy, Kind = "handover-lapsed", ResourceId = resourceId, Href = $"/handover/{resourceId:D}" });
        return !step.IsLeftAlone;
    }

    /// <summary>A closed case is open again.</summary>
    public async Task Reopen(Holder held)
    {
        var before = await batons.Of(held);
        await Carry(held, before, before.Reopen(await facts.Load(held, askedId: null, held.LeadUnitId)), offer: null);
    }

    /// <summary>Somebody acts and no clock runs, whatever the reason: it runs from now.</summary>
    public async Task Wind(Holder held)
    {
        var before = await batons.Of(held);
        await batons.SetClock(held, before, before.Move(held.PersonId, held.LeadUnitId, isActing: true, await facts.Load(held, askedId: null, held.LeadUnitId)).After);
    }

    /// <summary>Tells the modules, in ids and codes.</summary>
    public void Tell(HandoverRow offer, string change) => bus.Publish(new HandoverChanged
    {
        HandoverId = offer.Id,
        ResourceId = offer.ResourceId,
        FromPersonId = offer.FromPersonId,
        ToPersonId = offer.ToPersonId,
        ToUnitId = offer.ToUnitId,
        Change = change,
        Cause = offer.Cause,
    });

    /// <param name="held">The case before.</param>
    /// <param name="before">How it stood.</param>
    /// <param name="step">What happened.</param>
    /// <param name="offer">The offer that was open.</param>
    public async Task Carry(Holder held, Baton before, BatonStep step, HandoverRow? offer)
    {
        var after = step.Demanded;
        await batons.EndOffer(held, step);
        if (after.HolderId == before.HolderId && after.UnitId == before.UnitId && after.IsActing == before.IsActing)
        {
            await batons.SetClock(held, before, after);
            return;
        }
        var moved = await move.Do(held, after.HolderId, after.UnitId, after.IsActing ? ActingHolders.Role : offer!.Role, after.IsActing ? null : offer!.Id);
        if (step.Ended == HandoverAnswer.Accepted && offer!.OverlapTo is { } last && last >= clock.Today() && held.PersonId == offer.FromPersonId)
            await move.Overlap(moved, offer.FromPersonId, last, kinds, clock.GetUtcNow());
    }
}
