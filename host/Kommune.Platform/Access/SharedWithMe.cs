using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>What others let a private person read: found by who was let in, shown only while the policy says yes.</summary>
internal sealed class SharedWithMe(IUnitOfWork unitOfWork, IAccess access)
{
    public async Task<IReadOnlyList<Resource>> All()
    {
        if (access.Actor.Kind != ActorKind.Citizen)
            return [];
        var found = new List<Resource>();
        foreach (var id in await unitOfWork.Query<Guid>(
            "select distinct g.resource_id from kp_grant g where g.person_id = @me and g.ends_at is null order by g.resource_id", new { me = access.Actor.PersonId }))
            if (await access.Of(id) is var one && one.May(Section.Title))
                found.Add(one.Resource);
        return found;
    }
}
