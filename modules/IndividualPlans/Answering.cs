using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// Finds out who answers. The person's side answers itself; whoever cannot or will not use a screen answers aloud or on paper, and the
/// responsible employee writes it down. An employee never answers for anybody in other ways.
/// </summary>
internal sealed class Answering(IAccess access, IPeople people)
{
    public async Task<Answerer> By(Guid resourceId, string section, string action, OnBehalf? onBehalf)
    {
        if (onBehalf is null)
        {
            var own = await access.Demand(resourceId, section, Right.Govern, action);
            var basis = own.Decide(section, Right.Govern).Basis;
            return new()
            {
                PersonId = access.Actor.PersonId,
                Capacity = basis == AccessBasis.Self ? Capacity.Self : Capacity.Guardian,
                ConsentCapacity = basis switch
                {
                    AccessBasis.Self => "self",
                    AccessBasis.ParentalResponsibility => "parental-responsibility",
                    _ => "mandate",
                },
                Channel = "digital",
            };
        }

        var subjectId = (await DemandToRegister(resourceId, section, action)).Resource.SubjectId;
        var relation = (await people.ActingFor(subjectId)).FirstOrDefault(one => one.PersonId == onBehalf.PersonId);
        new Check()
            .That(onBehalf.Channel is OnBehalf.Oral or OnBehalf.Paper, "problem.channel", nameof(OnBehalf.Channel))
            .That(onBehalf.PersonId == subjectId || relation is not null, "problem.answers-for-nobody", nameof(OnBehalf.PersonId))
            .Done();
        return new()
        {
            PersonId = onBehalf.PersonId,
            Capacity = onBehalf.PersonId == subjectId ? Capacity.Self : Capacity.Guardian,
            ConsentCapacity = relation switch
            {
                null => "self",
                { Kind: RelationKind.ParentalResponsibility } => "parental-responsibility",
                _ => "mandate",
            },
            Channel = onBehalf.Channel,
        };
    }

    private async Task<ResourceAccess> DemandToRegister(Guid resourceId, string section, string action)
    {
        if (access.Holds(Permissions.Inbox)) return await access.Demand(resourceId, section, Right.Read, action);
        var found = await access.Demand(resourceId, section, Right.Write, action);
        // A parent may write too, but not answer for the other parent.
        return found.Decide(section, Right.Write).Basis == AccessBasis.Responsible ? found : throw new AccessDeniedException(DenyReason.RightTooLow);
    }
}
