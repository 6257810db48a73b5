using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>
/// Asks a colleague to take over. Nothing moves: the offerer stays responsible until the other has said yes and the day has come (R51).
/// </summary>
internal sealed class OfferHandover(
    IAccess access, HolderStore holders, HandoverStore handovers, Candidates candidates, IOrganisation organisation, ITasks tasks, INotices notices,
    TenantContext tenant, TimeProvider clock)
{
    public const int MostWords = 500;

    public static string AnswerTask(Guid handoverId) => $"answer-handover:{handoverId:D}";

    /// <summary>Whether the actor may hand the resource over: who answers for it, who leads the service, and the coordinating unit (hol § 7-3).</summary>
    public static bool IsPossible(Actor actor, Holder held) =>
        held.ClosedAt is null && (actor.PersonId == held.PersonId || MayMoveOthers(actor, held));

    public async Task Do(NewHandover offer)
    {
        var actor = access.Actor;
        var held = await holders.Of(offer.ResourceId) ?? throw new AccessDeniedException(DenyReason.NoRelation);
        await access.Demand(offer.ResourceId, Section.Title, MayMoveOthers(actor, held) ? Right.Read : Right.Write, "handover-offered");
        if (!IsPossible(actor, held)) throw new AccessDeniedException(DenyReason.RightTooLow);

        var problems = await Problems(offer, held, actor);
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
        };
        await handovers.Add(made);
        var href = $"/handover/{made.ResourceId:D}/answer";
        await notices.Send(new() { PersonId = made.ToPersonId, Kind = "handover-offered", ResourceId = made.ResourceId, Href = href });
        await tasks.Open(new()
        {
            Key = AnswerTask(made.Id),
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

    private async Task<IReadOnlyList<Problem>> Problems(NewHandover offer, Holder held, Actor actor)
    {
        var problems = new List<Problem>();
        var works = (await organisation.Employees(unitId: offer.ToUnitId)).Any(employee => employee.PersonId == offer.ToPersonId && employee.Role != Roles.Operator);
        if (offer.ToPersonId == held.PersonId) Add("problem.handover-same", nameof(offer.ToPersonId));
        // One answer for all reasons: that the person has refused somebody is not told here (R31).
        else if (!works || !await candidates.MayHold(offer.ToPersonId, offer.ResourceId)) Add("problem.handover-not-possible", nameof(offer.ToPersonId));
        // Which service leads is decided by those who answer for services, not between two colleagues (R55).
        else if (offer.ToUnitId != held.LeadUnitId && !MayMoveOthers(actor, held)) Add("problem.handover-other-unit", nameof(offer.ToPersonId));
        if (offer.StartsOn < clock.Today()) Add("problem.handover-in-past", nameof(offer.StartsOn));
        if (offer.OverlapTo < offer.StartsOn) Add("problem.handover-overlap", nameof(offer.OverlapTo));
        if (offer.Words?.Length > MostWords) Add("problem.handover-words", nameof(offer.Words));
        if (await handovers.OpenOf(offer.ResourceId) is not null) Add("problem.handover-open", null);
        return problems;

        void Add(string code, string? field) => problems.Add(new() { Code = code, Field = field });
    }
}
