using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// Two people who must not meet never take part in the same plan, in whatever part (R71). The refusal is the same whoever it is and tells
/// nothing: neither that there is a ban nor with whom.
/// </summary>
internal sealed class Together(IContactBans bans, IPeople people)
{
    /// <param name="plan">The plan as it would be.</param>
    /// <param name="before">Whom it named before: what stands already is not the writer's doing.</param>
    public async Task Check(IndividualPlan plan, IReadOnlySet<Guid> before)
    {
        var named = PlanPeople.In(plan.Working).ToHashSet();
        if (!named.IsSubsetOf(before)) await Check(plan.SubjectId, named);
    }

    /// <param name="subjectId">Whom it is about; those who act for her or him are always there.</param>
    /// <param name="named">Who would take part.</param>
    public async Task Check(Guid subjectId, IEnumerable<Guid> named)
    {
        IEnumerable<Guid> family = [subjectId, .. (await people.ActingFor(subjectId)).Select(relation => relation.PersonId)];
        new Check().That(!await bans.Clash([.. named.Union(family)]), "problem.not-together").Done();
    }
}
