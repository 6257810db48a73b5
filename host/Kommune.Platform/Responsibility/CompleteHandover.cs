using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>Accepted handovers whose day has come take effect.</summary>
internal sealed class CompleteHandover(HandoverStore handovers, BatonKeeper keeper) : IDailyJob
{
    public async Task Run(DateOnly day)
    {
        foreach (var offer in await handovers.Due(day)) await keeper.Look(offer.ResourceId, day);
    }
}
