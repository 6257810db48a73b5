using Kommune.Contracts;
using Kommune.Platform.Audit;

namespace Kommune.Platform.Responsibility;

/// <summary>The one who is asked says yes or no; the one who asked may take the question back until then (R51).</summary>
internal sealed class AnswerHandover(
    IAccess access, IAuditTrail audit, HolderStore holders, HandoverStore handovers, BatonStore batons, BatonFactsLoader facts, BatonKeeper keeper, ITasks tasks,
    INotices notices)
{
    private const string Accepted = "handover-accepted";
    private const string Refused = "handover-refused";

    /// <summary>
    /// The offer, for the one who is asked. Whoever shall decide on taking over must know whose case it is; nothing more is opened by being
    /// asked, and the reading stands in the person's log.
    /// </summary>
    public async Task<(HandoverRow Offer, Holder Held)> Read(Guid resourceId)
    {
        var (offer, held) = await Mine(resourceId, AuditActions.Read);
        await audit.Record(new()
        {
            SubjectId = held.SubjectId,
            ResourceId = resourceId,
            ResourceKind = held.Kind,
            Sections = [Section.Title],
            Action = AuditActions.Read,
            Basis = AccessBasis.Responsible,
        });
        return (offer, held);
    }

    public async Task Accept(Guid resourceId)
    {
        var (offer, held) = await Mine(resourceId, Accepted);
        var before = await batons.Of(held);
        var step = before.Accept(access.Actor.PersonId, await facts.Load(held, offer.ToPersonId, offer.ToUnitId));
        if (step.Problems.Count > 0) throw new RuleViolationException(step.Problems);
        await handovers.Answer(offer, HandoverAnswer.Accepted, reason: null);
        await Answered(offer, held, Accepted);
        await keeper.Carry(held, before, step, offer);
        keeper.Tell(offer, "accepted");
    }

    public async Task Refuse(Guid resourceId, string? reason)
    {
        var (offer, held) = await Mine(resourceId, Refused);
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleViolationException("problem.handover-reason", "Reason");
        if (reason.Length > OfferHandover.MostWords) throw new RuleViolationException("problem.handover-words", "Reason");
        var before = await batons.Of(held);
        var step = before.Refuse(access.Actor.PersonId);
        if (step.Problems.Count > 0) throw new RuleViolationException(step.Problems);
        await handovers.Answer(offer, HandoverAnswer.Refused, reason.Trim());
        await Answered(offer, held, Refused);
        await keeper.Carry(held, before, step, offer);
        keeper.Tell(offer, "refused");
    }

    /// <summary>By whoever could have made the offer.</summary>
    public async Task Withdraw(Guid resourceId)
    {
        var held = await holders.Of(resourceId) ?? throw new AccessDeniedException(DenyReason.NoRelation);
        await access.Demand(resourceId, Section.Title, Right.Read, "handover-withdrawn");
        if (!OfferHandover.IsPossible(access.Actor, held)) throw new AccessDeniedException(DenyReason.RightTooLow);
        var before = await batons.Of(held);
        var step = before.Withdraw();
        if (step.Problems.Count > 0 || await handovers.OpenOf(resourceId) is not { } offer) throw new RuleViolationException("problem.handover-gone");
        await keeper.Carry(held, before, step, offer);
        keeper.Tell(offer, "withdrawn");
        // Of the case itself whoever is no longer asked may know nothing more.
        await notices.Send(new() { PersonId = offer.ToPersonId, Kind = "handover-withdrawn", Href = "/" });
    }

    /// <exception cref="AccessDeniedException">The same whether there is no case, no offer, or an offer to somebody else (R29).</exception>
    private async Task<(HandoverRow Offer, Holder Held)> Mine(Guid resourceId, string action)
    {
        var offer = await handovers.OpenOf(resourceId);
        var held = await holders.Of(resourceId);
        if (offer is not null && held is not null && offer.ToPersonId == access.Actor.PersonId && offer.Answer is null && access.Actor.Kind == ActorKind.Employee)
            return (offer, held);
        // The one it is about sees that somebody tried (R44): an old link, or a guessed one.
        await audit.Record(new() { SubjectId = held?.SubjectId, ResourceId = resourceId, ResourceKind = held?.Kind, Sections = [Section.Title], Action = action, Refused = DenyReason.NoRelation });
        throw new AccessDeniedException(DenyReason.NoRelation);
    }

    private async Task Answered(HandoverRow offer, Holder held, string kind)
    {
        await audit.Record(new() { SubjectId = held.SubjectId, ResourceId = held.ResourceId, ResourceKind = held.Kind, Sections = [Section.Title], Action = kind, Basis = AccessBasis.Responsible });
        await tasks.Close(BatonStore.AnswerTask(offer.Id), kind);
        foreach (var person in new[] { offer.OfferedBy, held.PersonId }.Distinct())
            await notices.Send(new() { PersonId = person, Kind = kind, ResourceId = offer.ResourceId, Href = $"/handover/{offer.ResourceId:D}" });
    }
}
