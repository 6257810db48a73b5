using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>The one who is asked says yes or no; the one who asked may take the question back until then (R51).</summary>
internal sealed class AnswerHandover(
    IAccess access, IAuditTrail audit, HolderStore holders, HandoverStore handovers, CompleteHandover complete, Candidates candidates, ITasks tasks,
    INotices notices, TimeProvider clock)
{
    /// <summary>
    /// The offer, for the one who is asked. Whoever shall decide on taking over must know whose case it is; nothing more is opened by being
    /// asked, and the reading stands in the person's log.
    /// </summary>
    public async Task<(HandoverRow Offer, Holder Held)> Read(Guid resourceId)
    {
        var (offer, held) = await Mine(resourceId);
        await audit.Record(new()
        {
            SubjectId = held.SubjectId,
            ResourceId = resourceId,
            ResourceKind = held.Kind,
            Sections = [Section.Title],
            Action = "read",
            Basis = AccessBasis.Responsible,
        });
        return (offer, held);
    }

    public async Task Accept(Guid resourceId)
    {
        var (offer, held) = await Mine(resourceId);
        if (!await candidates.MayHold(offer.ToPersonId, resourceId)) throw new RuleViolationException("problem.handover-not-possible");
        await handovers.Answer(offer, HandoverAnswer.Accepted, reason: null);
        await Answered(offer, held, "handover-accepted");
        if (offer.StartsOn <= clock.Today()) await complete.Do(offer);
    }

    public async Task Refuse(Guid resourceId, string? reason)
    {
        var (offer, held) = await Mine(resourceId);
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleViolationException("problem.handover-reason", "Reason");
        if (reason.Length > OfferHandover.MostWords) throw new RuleViolationException("problem.handover-words", "Reason");
        await handovers.Answer(offer, HandoverAnswer.Refused, reason.Trim());
        await handovers.End(offer, HandoverAnswer.Refused);
        await Answered(offer, held, "handover-refused");
    }

    /// <summary>By whoever could have made the offer.</summary>
    public async Task Withdraw(Guid resourceId)
    {
        var held = await holders.Of(resourceId) ?? throw new AccessDeniedException(DenyReason.NoRelation);
        await access.Demand(resourceId, Section.Title, Right.Read, "handover-withdrawn");
        if (!OfferHandover.IsPossible(access.Actor, held)) throw new AccessDeniedException(DenyReason.RightTooLow);
        if (await handovers.OpenOf(resourceId) is not { } offer) throw new RuleViolationException("problem.handover-gone");
        await handovers.End(offer, HandoverAnswer.Withdrawn);
        await tasks.Close(OfferHandover.AnswerTask(offer.Id), "withdrawn");
        // Of the case itself whoever is no longer asked may know nothing more.
        await notices.Send(new() { PersonId = offer.ToPersonId, Kind = "handover-withdrawn", Href = "/" });
    }

    /// <exception cref="AccessDeniedException">The same whether there is no case, no offer, or an offer to somebody else (R29).</exception>
    private async Task<(HandoverRow Offer, Holder Held)> Mine(Guid resourceId)
    {
        var offer = await handovers.OpenOf(resourceId);
        var held = await holders.Of(resourceId);
        if (offer is null || held is null || offer.ToPersonId != access.Actor.PersonId || offer.Answer is not null || access.Actor.Kind != ActorKind.Employee)
            throw new AccessDeniedException(DenyReason.NoRelation);
        return (offer, held);
    }

    private async Task Answered(HandoverRow offer, Holder held, string kind)
    {
        await audit.Record(new() { SubjectId = held.SubjectId, ResourceId = held.ResourceId, ResourceKind = held.Kind, Sections = [Section.Title], Action = kind, Basis = AccessBasis.Responsible });
        await tasks.Close(OfferHandover.AnswerTask(offer.Id), kind);
        foreach (var person in new[] { offer.OfferedBy, held.PersonId }.Distinct())
            await notices.Send(new() { PersonId = person, Kind = kind, ResourceId = offer.ResourceId, Href = $"/handover/{offer.ResourceId:D}" });
    }
}
