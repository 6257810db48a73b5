using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>The person a resource is about, for rules that depend on age.</summary>
internal sealed class Subjects(IAccess access, IPeople people)
{
    /// <summary>Null for the unborn and for those whose date is not known (R3).</summary>
    public async Task<DateOnly?> BirthDateOf(Guid resourceId) =>
        (await Get((await access.Of(resourceId)).Resource.SubjectId))?.BirthDate;

    public async Task<Person?> Get(Guid personId) => (await people.Get([personId])).GetValueOrDefault(personId);
}
