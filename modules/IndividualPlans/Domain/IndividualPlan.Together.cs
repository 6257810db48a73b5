using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <content>Who takes part, who answers for what, what each contributes and is offered.</content>
internal sealed partial class IndividualPlan
{
    public PlanChange AddParticipant(ParticipantKind kind, Guid? unitId, Guid? personId, string? name, string? role)
    {
        var check = new Check().That(kind != ParticipantKind.Unknown, ProblemCodes.ParticipantKindMissing, nameof(Participant.Kind));
        var item = new Participant
        {
            Kind = kind,
            UnitId = unitId,
            PersonId = personId,
            Name = check.Optional(name, nameof(Participant.Name), Limits.Title),
            Role = check.Optional(role, nameof(Participant.Role), Limits.Title),
        };
        check.That(item is not { UnitId: null, PersonId: null, Name: null }, ProblemCodes.ParticipantMissing, nameof(Participant.Name)).Done();
        return Edit(ChangeCodes.ParticipantAdded, item, draft =>
        {
            var known = draft.Participants.Any(one => (one.UnitId, one.PersonId, one.Name) == (item.UnitId, item.PersonId, item.Name));
            new Check().That(!known, ProblemCodes.ParticipantTwice).Done();
            return draft with { Participants = [.. draft.Participants, item] };
        });
    }

    public PlanChange RemoveParticipant(Guid id, int expected) =>
        Edit(ChangeCodes.ParticipantRemoved, Sections.Participants, id, draft => draft with { Participants = draft.Participants.Remove(id, expected) });

    public PlanChange SetFewServices(int expected, string? reason)
    {
        var check = new Check();
        var item = new FewServices { Reason = check.Required(reason, nameof(FewServices.Reason), ProblemCodes.FewServicesReasonMissing) };
        check.Done();
        return Edit(ChangeCodes.FewServicesSet, Sections.Participants, null,
            draft => draft with { FewServices = PlanItems.Put(draft.FewServices, expected, Next, item) });
    }

    public PlanChange SetResponsible(ResponsibleFor what, int expected, Guid personId, Guid unitId)
    {
        new Check()
            .That(what != ResponsibleFor.Unknown, ProblemCodes.ResponsibleForMissing)
            .That(personId != Guid.Empty && unitId != Guid.Empty, ProblemCodes.ResponsibleMissing, nameof(Responsible.PersonId))
            .Done();
        var item = new Responsible { For = what, PersonId = personId, UnitId = unitId };
        return Edit(ChangeCodes.ResponsibleSet, Sections.Title, null, draft => what == ResponsibleFor.Plan
            ? draft with { PlanResponsible = PlanItems.Put(draft.PlanResponsible, expected, Next, item) }
            : draft with { CoordinationResponsible = PlanItems.Put(draft.CoordinationResponsible, expected, Next, item) }, what.ToString());
    }

    public PlanChange AddContribution(Contributor by, Guid? unitId, Guid? personId, string? text, bool parentsOnly = false)
    {
        var item = Contribution(by, unitId, personId, text) with { ParentsOnly = parentsOnly };
        return Edit(ChangeCodes.ContributionAdded, item, draft => draft with { Contributions = [.. draft.Contributions, item] });
    }

    /// <summary>Somebody who may say something says what she or he contributes with. It stands beside what applies, as other words about the work do.</summary>
    public PlanChange Contribute(Contributor by, Guid? unitId, Guid? personId, string? text)
    {
        var item = Contribution(by, unitId, personId, text);
        return FollowUp(ChangeCodes.ContributionAdded, item.Section, item.Id, content => content with { Contributions = [.. content.Contributions, item] });
    }

    public PlanChange EditContribution(Guid id, int expected, Contributor by, Guid? unitId, Guid? personId, string? text, bool parentsOnly = false)
    {
        var item = Contribution(by, unitId, personId, text) with { Id = id, ParentsOnly = parentsOnly };
        return Edit(ChangeCodes.ContributionEdited, item,
            draft => draft with { Contributions = draft.Contributions.Edit(id, expected, Next, _ => item) });
    }

    public PlanChange RemoveContribution(Guid id, int expected) => Edit(ChangeCodes.ContributionRemoved, Sections.Contributions, id,
        draft => draft with { Contributions = draft.Contributions.Remove(id, expected) });

    /// <summary>Whoever said it changes it, as long as she or he may say something: nobody's words are put into another's mouth.</summary>
    public PlanChange EditOwnContribution(Guid id, int expected, Guid personId, string? text)
    {
        var own = OwnContribution(id, expected, personId);
        var words = Contribution(own.By, own.UnitId, own.PersonId, text).Text;
        return FollowUp(ChangeCodes.ContributionEdited, own.Section, id,
            content => content with { Contributions = content.Contributions.Touch(id, one => one with { Text = words, Revision = Next }) });
    }

    /// <summary>Whoever said it takes it back. What was written stays in the versions before.</summary>
    public PlanChange RemoveOwnContribution(Guid id, int expected, Guid personId)
    {
        var own = OwnContribution(id, expected, personId);
        return FollowUp(ChangeCodes.ContributionRemoved, own.Section, id, content => content with { Contributions = [.. content.Contributions.Where(one => one.Id != id)] });
    }

    public PlanChange SetOffer(OfferKind kind, int expected, OfferAnswer answer, DateOnly? offeredOn, string? who)
    {
        var check = new Check()
            .That(kind != OfferKind.Unknown, ProblemCodes.OfferKindMissing, nameof(Offer.Kind))
            .That(answer != OfferAnswer.Unknown, ProblemCodes.OfferAnswerMissing, nameof(Offer.Answer))
            .That(offeredOn is not null || answer is not (OfferAnswer.Yes or OfferAnswer.No), ProblemCodes.OfferDateMissing, nameof(Offer.OfferedOn));
        var item = new Offer { Kind = kind, Answer = answer, OfferedOn = offeredOn, Who = check.Optional(who, nameof(Offer.Who), Limits.Title) };
        check.Done();
        return Edit(ChangeCodes.OfferSet, Sections.Participants, null, draft =>
        {
            var current = draft.OfferOf(kind);
            var offer = PlanItems.Put(current, expected, Next, item);
            return draft with { Offers = current is null ? [.. draft.Offers, offer] : draft.Offers.Touch(current.Id, _ => offer) };
        }, kind.ToString());
    }

    public PlanChange SetPeriod(int expected, DateOnly? from, DateOnly? to, DateOnly? nextReview)
    {
        new Check()
            .That(from is not null, ProblemCodes.PeriodFromMissing, nameof(PlanPeriod.From))
            .That(to is not null, ProblemCodes.PeriodToMissing, nameof(PlanPeriod.To))
            .That(nextReview is not null, ProblemCodes.ReviewMissing, nameof(PlanPeriod.NextReview))
            .That(!(to < from), ProblemCodes.PeriodBackwards, nameof(PlanPeriod.To))
            .That(!(to > from?.AddYears(Limits.PeriodYears)), ProblemCodes.PeriodTooLong, nameof(PlanPeriod.To), Limits.PeriodYears)
            .That(!(nextReview < from || nextReview > to), ProblemCodes.ReviewOutsidePeriod, nameof(PlanPeriod.NextReview))
            .Done();
        var item = new PlanPeriod { From = from!.Value, To = to!.Value, NextReview = nextReview!.Value };
        return Edit(ChangeCodes.PeriodSet, Sections.Title, null, draft => draft with { Period = PlanItems.Put(draft.Period, expected, Next, item) });
    }

    public PlanChange AddCooperation(string? with, Guid? unitId, string? about)
    {
        var item = Cooperation(with, unitId, about);
        return Edit(ChangeCodes.CooperationAdded, item, draft => draft with { Cooperation = [.. draft.Cooperation, item] });
    }

    public PlanChange EditCooperation(Guid id, int expected, string? with, Guid? unitId, string? about)
    {
        var item = Cooperation(with, unitId, about) with { Id = id };
        return Edit(ChangeCodes.CooperationEdited, item, draft => draft with { Cooperation = draft.Cooperation.Edit(id, expected, Next, _ => item) });
    }

    public PlanChange RemoveCooperation(Guid id, int expected) => Edit(ChangeCodes.CooperationRemoved, Sections.Participants, id,
        draft => draft with { Cooperation = draft.Cooperation.Remove(id, expected) });

    public PlanChange AddPartPlan(string? name, string? where)
    {
        var item = PartPlan(name, where);
        return Edit(ChangeCodes.PartPlanAdded, item, draft => draft with { PartPlans = [.. draft.PartPlans, item] });
    }

    public PlanChange EditPartPlan(Guid id, int expected, string? name, string? where)
    {
        var item = PartPlan(name, where) with { Id = id };
        return Edit(ChangeCodes.PartPlanEdited, item, draft => draft with { PartPlans = draft.PartPlans.Edit(id, expected, Next, _ => item) });
    }

    public PlanChange RemovePartPlan(Guid id, int expected) =>
        Edit(ChangeCodes.PartPlanRemoved, Sections.Documents, id, draft => draft with { PartPlans = draft.PartPlans.Remove(id, expected) });

    private Contribution OwnContribution(Guid id, int expected, Guid personId)
    {
        var stands = (Content ?? PlanContent.Empty).Contributions.Get(id);
        if (!stands.IsOf(personId)) throw new AccessDeniedException(DenyReason.RightTooLow);
        stands.Expect(expected);
        return stands;
    }

    private static Contribution Contribution(Contributor by, Guid? unitId, Guid? personId, string? text)
    {
        var check = new Check().That(by != Contributor.Unknown, ProblemCodes.ContributorMissing, "By");
        var item = new Contribution
        {
            By = by,
            UnitId = unitId,
            PersonId = personId,
            Text = check.Required(text, "Text", ProblemCodes.ContributionTextMissing),
        };
        check.Done();
        return item;
    }

    private static Cooperation Cooperation(string? with, Guid? unitId, string? about)
    {
        var check = new Check();
        var item = new Cooperation
        {
            With = check.Required(with, "With", ProblemCodes.CooperationWithMissing, Limits.Title),
            UnitId = unitId,
            About = check.Optional(about, "About"),
        };
        check.Done();
        return item;
    }

    private static PartPlan PartPlan(string? name, string? where)
    {
        var check = new Check();
        var item = new PartPlan
        {
            Name = check.Required(name, "Name", ProblemCodes.PartPlanNameMissing, Limits.Title),
            Where = check.Required(where, "Where", ProblemCodes.PartPlanWhereMissing, Limits.Title),
        };
        check.Done();
        return item;
    }
}
