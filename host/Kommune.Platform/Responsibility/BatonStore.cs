using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>
/// How the rows become a <see cref="Baton"/>, and what a step means for the offer and for the clock of whoever acts. The clock is the day of
/// the task to find somebody new: one that nobody sees would be none.
/// </summary>
internal sealed class BatonStore(IUnitOfWork unitOfWork, HandoverStore handovers, ITasks tasks)
{
    /// <summary>Key of the leader's task to find somebody new.</summary>
    public static string FindTask(Guid resourceId) => $"find-responsible:{resourceId:D}";

    /// <summary>Key of the task of whoever is asked.</summary>
    public static string AnswerTask(Guid handoverId) => $"answer-handover:{handoverId:D}";

    public async Task<Baton> Of(Holder held) => Made(held, await handovers.OpenOf(held.ResourceId), await FindBy(held.ResourceId));

    public static Baton Made(Holder held, HandoverRow? offer, DateOnly? findBy) => new()
    {
        HolderId = held.PersonId,
        UnitId = held.LeadUnitId,
        IsActing = held.Role == ActingHolders.Role,
        FindBy = findBy,
        Offer = offer is null ? null : new()
        {
            ToId = offer.ToPersonId,
            ToUnitId = offer.ToUnitId,
            StartsOn = offer.StartsOn,
            OverlapTo = offer.OverlapTo,
            IsAccepted = offer.Answer == HandoverAnswer.Accepted,
        },
        IsClosed = held.ClosedAt is not null,
    };

    /// <summary>The end of an offer, and with it of the question to whoever was asked.</summary>
    public async Task EndOffer(Holder held, BatonStep step)
    {
        if (step.Ended is not { } ended || await handovers.OpenOf(held.ResourceId) is not { } offer) return;
        await handovers.End(offer, ended);
        await tasks.Close(AnswerTask(offer.Id), ended.ToString().ToLowerInvariant());
    }

    /// <summary>The clock of whoever acts, from one state to the next.</summary>
    public async Task SetClock(Holder held, Baton before, Baton after)
    {
        if (before.FindBy == after.FindBy && before.HolderId == after.HolderId) return;
        await tasks.Close(FindTask(held.ResourceId), after.IsClosed ? "closed" : "moved");
        if (after.FindBy is not { } day) return;
        await tasks.Open(new()
        {
            Key = FindTask(held.ResourceId),
            Kind = "find-responsible",
            SubjectId = held.SubjectId,
            ResourceId = held.ResourceId,
            OwnerId = after.HolderId,
            Due = day,
            Href = $"/handover/{held.ResourceId:D}",
        });
    }

    private Task<DateOnly?> FindBy(Guid resourceId) =>
        unitOfWork.Find<DateOnly?>("select due from kp_task where task_key = @key and closed_at is null", new { key = FindTask(resourceId) });
}
