using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.People;

namespace Kommune.Platform.Insight;

/// <summary>
/// Whoever reads about somebody else without being employed is told once that it is not to be passed on (fvl § 13 b second paragraph, R36):
/// when logging in, for each case that has opened since the last time.
/// </summary>
internal sealed class SecrecyNotices(
    IUnitOfWork unitOfWork, ActorLoader actors, VisibleResources visible, ResourceKinds kinds, INotices notices, TimeProvider clock)
{
    public const string Kind = "secrecy";

    public async Task Tell(Guid personId)
    {
        if (await actors.Load(personId, ActorKind.Citizen) is not { } actor)
            return;
        var open = new List<Guid>();
        foreach (var kind in kinds.All)
            open.AddRange(await visible.All(actor, kind));
        var untold = await unitOfWork.Query<Guid>(
            """
            select r.id from kp_resource r
            where r.id in @open and r.subject_id <> @personId
              and r.id not in (select t.resource_id from kp_secrecy_told t where t.person_id = @personId)
            order by r.id
            """,
            new { open, personId });
        if (untold.Count == 0)
            return;
        await unitOfWork.Execute(
            "insert into kp_secrecy_told (person_id, resource_id, told_at) values (@personId, @resourceId, @now)",
            untold.Select(resourceId => new { personId, resourceId, now = clock.GetUtcNow() }));
        await notices.Send(new NewNotice { PersonId = personId, Kind = Kind, Href = "/secrecy" });
    }
}
