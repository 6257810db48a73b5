using Kommune.Contracts;

namespace Kommune.IndividualPlans;

internal static class Writers
{
    /// <summary>As what somebody writes: it follows from why the writing is allowed, never from what a form says.</summary>
    public static Writer Of(Actor actor, ResourceAccess access, string section, Right right, bool together = false)
    {
        var units = actor.UnitsIn(access.Resource.Id);
        return new()
        {
            PersonId = actor.PersonId,
            UnitId = units.Count == 0 ? null : units.Contains(access.Resource.LeadUnitId) ? access.Resource.LeadUnitId : units[0],
            Capacity = access.Decide(section, right).Basis switch
            {
                AccessBasis.Self => Capacity.Self,
                AccessBasis.ParentalResponsibility or AccessBasis.Mandate => Capacity.Guardian,
                AccessBasis.Responsible => Capacity.Coordinator,
                _ => Capacity.Professional,
            },
            TogetherWithPerson = together,
        };
    }
}
