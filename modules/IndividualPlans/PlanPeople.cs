namespace Kommune.IndividualPlans;

internal static class PlanPeople
{
    /// <summary>Everybody a content names by id.</summary>
    public static IEnumerable<Guid> In(PlanContent content)
    {
        IEnumerable<Guid?> ids =
        [
            .. content.Participants.Select(one => one.PersonId),
            .. content.Measures.Select(one => one.ResponsiblePersonId),
            .. content.Measures.SelectMany(one => one.Voices).Select(one => (Guid?)one.PersonId),
            .. content.Contributions.Select(one => one.PersonId),
            .. content.Evaluations.Select(one => (Guid?)one.PersonId),
            content.PlanResponsible?.PersonId,
            content.CoordinationResponsible?.PersonId,
        ];
        return ids.OfType<Guid>();
    }
}
