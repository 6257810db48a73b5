using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>
/// Finds out who answers. The person's side answers itself; whoever cannot or will not use a screen answers aloud or on paper, and the
/// responsible employee writes it down. An employee never answers for anybody in other ways.
/// </summary>
internal sealed class ConsentAnswering(IAccess access, IPeople people)
{
    /// <param name="resourceId">The resource.</param>
    /// <param name="action">What is done, for the log.</param>
    /// <param name="sections">What the answer is about: a limited mandate reaches its own section and no more.</param>
    /// <param name="onBehalf">Who answered aloud or on paper; null when the answer is the actor's own.</param>
    public async Task<ConsentAnswerer> By(Guid resourceId, string action, IReadOnlyCollection<string> sections, ConsentOnBehalf? onBehalf)
    {
        if (onBehalf is not null)
            return await Registered(resourceId, action, onBehalf);

        var may = await access.Of(resourceId);
        var reached = !may.May(Section.Consents, Right.Govern) && sections.Count > 0 && sections.All(section => may.May(section, Right.Govern))
            ? sections.First()
            : Section.Consents;
        var allowed = await access.Demand(resourceId, reached, Right.Govern, action);
        return new ConsentAnswerer
        {
            PersonId = access.Actor.PersonId,
            Capacity = allowed.Decide(reached, Right.Govern).Basis switch
            {
                AccessBasis.Self => ConsentCapacity.Self,
                AccessBasis.ParentalResponsibility => ConsentCapacity.ParentalResponsibility,
                _ => ConsentCapacity.Mandate,
            },
            Channel = "digital",
        };
    }

    private async Task<ConsentAnswerer> Registered(Guid resourceId, string action, ConsentOnBehalf onBehalf)
    {
        var subjectId = (await DemandToRegister(resourceId, action)).Resource.SubjectId;
        var relation = (await people.ActingFor(subjectId)).FirstOrDefault(one => one.PersonId == onBehalf.PersonId);
        List<Problem> problems = [];
        if (onBehalf.Channel is not (ConsentOnBehalf.Oral or ConsentOnBehalf.Paper))
            problems.Add(new Problem { Code = "problem.consent-channel-unknown", Field = nameof(ConsentOnBehalf.Channel) });
        if (onBehalf.PersonId != subjectId && relation is null)
            problems.Add(new Problem { Code = "problem.consent-giver-not-entitled", Field = nameof(ConsentOnBehalf.PersonId) });
        if (problems.Count > 0)
            throw new RuleViolationException(problems);
        return new ConsentAnswerer
        {
            PersonId = onBehalf.PersonId,
            Capacity = relation switch
            {
                null => ConsentCapacity.Self,
                { Kind: RelationKind.ParentalResponsibility } => ConsentCapacity.ParentalResponsibility,
                _ => ConsentCapacity.Mandate,
            },
            Channel = onBehalf.Channel,
        };
    }

    /// <summary>The responsible, or the coordinating unit where it may read the consents. A parent may write too, but not answer for the other parent.</summary>
    public async Task<ResourceAccess> DemandToRegister(Guid resourceId, string action)
    {
        if (access.Actor.Has(Roles.CoordinatingUnit) && (await access.Of(resourceId)).May(Section.Consents))
            return await access.Demand(resourceId, Section.Consents, Right.Read, action);
        var found = await access.Demand(resourceId, Section.Consents, Right.Write, action);
        return found.Decide(Section.Consents, Right.Write).Basis == AccessBasis.Responsible ? found : throw new AccessDeniedException(DenyReason.RightTooLow);
    }
}
