using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>
/// Asks a colleague to take over. Nothing moves: the offerer stays responsible until the other has said yes and the day has come (R51).
/// </summary>
internal sealed class OfferHandover(
    IAccess access, HolderStore holders, HandoverStore handovers, BatonStore batons, BatonFactsLoader facts, BatonKeeper keeper, ITasks tasks, INotices notices,
    TenantContext tenant, TimeProvider clock)
{
    public const int MostWords = 500;

    /// <summary>Whether the actor may hand the resource over: who answers for it, who leads the service, and the coordinating unit (hol § 7-3).</summary>
    public static bool IsPossible(Actor actor, Holder held) =>
        held.ClosedAt is null && (actor.PersonId == held.PersonId || MayMoveOthers(actor, held));

    public async Task Do(NewHandover offer)
    {
        var actor = access.Actor;
        var held = await holders.Of(offer.ResourceId) ?? throw new AccessDeniedException(DenyReason.NoRelation);
        await access.Demand(offer.ResourceId, Section.Title, MayMoveOthers(actor, held) ? Right.Read : Right.Write, "handover-offered");
        if (!IsPossible(actor, held)) throw new AccessDeniedException(DenyReason.RightTooLow);

        var asked = new BatonOffer { ToId = offer.ToPersonId, ToUnitId = offer.ToUnitId, StartsOn = offer.StartsOn, OverlapTo = offer.OverlapTo };
        var step = (await batons.Of(held)).Ask(asked, await facts.Load(held, asked.ToId, asked.ToUnitId, MayMoveOthers(actor, held)));
        var problems = step.Problems.ToList();
        if (offer.Words?.Length > MostWords) problems.Add(new() { Code = "problem.handover-words", Field = nameof(offer.Words) });
        if (offer.Cause is { } cause && !HandoverCauses.All.Contains(cause)) problems.Add(new() { Code = "problem.choose", Field = nameof(offer.Cause) });
        if (problems.Count > 0) throw new RuleViolationException(problems);

        var role = held.Role == ActingHolders.Role ? await holders.LastRole(offer.ResourceId) ?? "case-officer" : held.Role;
        var made = new HandoverRow
        {
            Id = Guid.CreateVersion7(),
            ResourceId = offer.ResourceId,
            FromPersonId = held.PersonId,
            ToPersonId = offer.ToPersonId,
            ToUnitId = offer.ToUnitId,
            Role = role,
            OfferedBy = actor.PersonId,
            OfferedAt = clock.GetUtcNow(),
            StartsOn = offer.StartsOn,
            OverlapTo = offer.OverlapTo,
            Words = string.IsNullOrWhiteSpace(offer.Words) ? null : offer.Words.Trim(),
            Cause = offer.Cause,
        };
        await handovers.Add(made);
        keeper.Tell(made, "offered");
        var href = $"/handover/{made.ResourceId:D}/answer";
        await notices.Send(new() { PersonId = made.ToPersonId, Kind = "handover-offered", ResourceId = made.ResourceId, Href = href });
        await tasks.Open(new()
        {
            Key = BatonStore.AnswerTask(made.Id),
            Kind = "answer-handover",
            SubjectId = held.SubjectId,
            ResourceId = made.ResourceId,
            OwnerId = made.ToPersonId,
            Due = clock.Today().AddDays(tenant.Municipality.Settings.AnswerHandoverDays),
            Href = href,
        });
    }

    private static bool MayMoveOthers(Actor actor, Holder held) => actor.Has(Roles.CoordinatingUnit)
        || actor.Employments.Any(employment => employment.UnitId == held.LeadUnitId && employment.Role == Roles.UnitManager);
}
