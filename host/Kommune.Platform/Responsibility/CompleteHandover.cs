using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.Responsibility;

/// <summary>The accepted handover takes effect: at once, or by the daily job on its day.</summary>
internal sealed class CompleteHandover(
    HolderStore holders, HandoverStore handovers, MoveResponsibility move, Candidates candidates, ResourceKinds kinds, INotices notices, TimeProvider clock) : IDailyJob
{
    public async Task Run(DateOnly day)
    {
        foreach (var offer in await handovers.Due(day)) await Do(offer);
    }

    public async Task Do(HandoverRow offer)
    {
        var held = await holders.Of(offer.ResourceId);
        var stands = held is { ClosedAt: null } && (held.PersonId == offer.FromPersonId || held.Role == ActingHolders.Role)
            && await candidates.MayHold(offer.ToPersonId, offer.ResourceId);
        if (!stands)
        {
            await handovers.End(offer, HandoverAnswer.Lapsed);
            await notices.Send(new() { PersonId = offer.OfferedBy, Kind = "handover-lapsed", ResourceId = offer.ResourceId, Href = $"/handover/{offer.ResourceId:D}" });
            return;
        }

        var moved = await move.Do(held!, offer.ToPersonId, offer.ToUnitId, offer.Role);
        if (offer.OverlapTo is { } last && last >= clock.Today() && held!.PersonId == offer.FromPersonId)
            await move.Overlap(moved, offer.FromPersonId, last, kinds, clock.GetUtcNow());
        await handovers.End(offer, HandoverAnswer.Accepted);
    }
}
