using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>
/// Who answers for one case, and the offer that is under way: everything that the rules of handing over look at, and the rules. No I/O: what
/// the world says comes in as <see cref="BatonFacts"/>, what changes goes out as <see cref="BatonStep"/>. An open case has exactly one holder,
/// who has said yes or was named, or one who acts with a running clock (R50–R52); no order of events may break that.
/// </summary>
internal sealed record Baton
{
    public required Guid HolderId { get; init; }

    /// <summary>The lead service.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>The holder has not been asked: she or he leads, and answers until somebody new has said yes (R52).</summary>
    public bool IsActing { get; init; }

    /// <summary>Last day to find somebody new; runs exactly while somebody acts.</summary>
    public DateOnly? FindBy { get; init; }

    public BatonOffer? Offer { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>What may never be untrue.</summary>
    public bool IsSound => IsClosed
        ? Offer is null && FindBy is null
        : HolderId != Guid.Empty && IsActing == FindBy is not null && (Offer is null || IsActing || Offer.ToId != HolderId);

    /// <summary>Somebody is asked. Nothing moves (R51).</summary>
    public BatonStep Ask(BatonOffer offer, BatonFacts facts)
    {
        List<Problem>? problems = null;
        if (IsClosed) Add("problem.handover-closed", null);
        if (Offer is not null) Add("problem.handover-open", null);
        if (offer.ToId == HolderId) Add("problem.handover-same", nameof(NewHandover.ToPersonId));
        else if (!facts.Candidate.Works) Add("problem.handover-left", nameof(NewHandover.ToPersonId));
        // One answer for all reasons of the policy: that the person has refused somebody is not told here (R31).
        else if (!facts.Candidate.MayHold) Add("problem.handover-not-possible", nameof(NewHandover.ToPersonId));
        else if (facts.Candidate.ServiceProblem is { } service) Add(service, nameof(NewHandover.ToPersonId));
        if (offer.StartsOn < facts.Today) Add("problem.handover-in-past", nameof(NewHandover.StartsOn));
        if (offer.OverlapTo < offer.StartsOn) Add("problem.handover-overlap", nameof(NewHandover.OverlapTo));
        return problems is null ? new(this with { Offer = offer }) : new(this, problems);

        void Add(string code, string? field) => (problems ??= []).Add(new() { Code = code, Field = field });
    }

    /// <summary>The one who is asked says yes, and begins on the day that was agreed.</summary>
    public BatonStep Accept(Guid by, BatonFacts facts)
    {
        if (!IsAsked(by)) return Refusal("problem.handover-gone");
        if (!facts.Candidate.Works) return Refusal("problem.handover-left");
        if (!facts.Candidate.MayHold) return Refusal("problem.handover-not-possible");
        if (facts.Candidate.ServiceProblem is { } service) return Refusal(service);
        var accepted = this with { Offer = Offer! with { IsAccepted = true } };
        return Offer.StartsOn <= facts.Today ? accepted.Begin() : new(accepted);
    }

    /// <summary>The one who is asked says no; whoever answered before goes on doing so.</summary>
    public BatonStep Refuse(Guid by) => IsAsked(by) ? new(this with { Offer = null }, HandoverAnswer.Refused) : Refusal("problem.handover-gone");

    /// <summary>The question is taken back, also after a yes whose day has not come.</summary>
    public BatonStep Withdraw() => Offer is not null && !IsClosed ? new(this with { Offer = null }, HandoverAnswer.Withdrawn) : Refusal("problem.handover-gone");

    /// <summary>
    /// What time and the register of employments do: an accepted offer begins, one to somebody who has left lapses, and for a holder who has
    /// left the leader acts from the same instant, or whoever has said yes already begins today instead.
    /// </summary>
    public BatonStep Look(BatonFacts facts)
    {
        if (IsClosed) return new(this);
        if (Offer is { } offer)
        {
            // That the service may not take over any more is told when the day comes; a yes is not thrown away before.
            if (!facts.Candidate.Works) return Lapse().Look(facts).With(HandoverAnswer.Lapsed);
            if (offer.IsAccepted && (offer.StartsOn <= facts.Today || !facts.HolderWorks))
                return facts.Candidate is { MayHold: true, ServiceProblem: null } ? Begin() : Lapse().Look(facts).With(HandoverAnswer.Lapsed);
        }
        if (facts.HolderWorks) return new(this);
        // An unanswered offer stands: the leader now is the one who offers, and whoever was asked may still say yes.
        return facts.LeaderId is { } leader
            ? new(this with { HolderId = leader, IsActing = true, FindBy = facts.Today.AddDays(facts.FindDays) })
            : new BatonStep(this) { IsLeftAlone = true };
    }

    /// <summary>Moved in another way than by an offer: a coordinator is appointed, another service leads, a leader acts.</summary>
    public BatonStep Move(Guid toId, Guid unitId, bool isActing, BatonFacts facts)
    {
        var moved = this with
        {
            HolderId = toId,
            UnitId = unitId,
            IsActing = isActing,
            FindBy = isActing && !IsClosed ? facts.Today.AddDays(facts.FindDays) : null,
        };
        // Asked by one holder is not asked by another, unless that one only acts and looks for somebody.
        return Offer is null || isActing ? new(moved) : new(moved with { Offer = null }, HandoverAnswer.Lapsed);
    }

    public BatonStep Close() => new(this with { IsClosed = true, Offer = null, FindBy = null }, Offer is null ? null : HandoverAnswer.Lapsed);

    /// <summary>Open again, with the holder of before; one who has left meanwhile is followed by the leader at once.</summary>
    public BatonStep Reopen(BatonFacts facts) => IsClosed
        ? (this with { IsClosed = false, FindBy = IsActing ? facts.Today.AddDays(facts.FindDays) : null }).Look(facts)
        : new(this);

    private bool IsAsked(Guid by) => !IsClosed && Offer is { IsAccepted: false } offer && offer.ToId == by;

    private Baton Lapse() => this with { Offer = null };

    private BatonStep Begin() => new(
        this with { HolderId = Offer!.ToId, UnitId = Offer.ToUnitId, IsActing = false, FindBy = null, Offer = null }, HandoverAnswer.Accepted);

    private BatonStep Refusal(string code) => new(this, [new() { Code = code }]);
}
