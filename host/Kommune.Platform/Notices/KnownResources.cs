using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.People;
using Kommune.Platform.Responsibility;

namespace Kommune.Platform.Notices;

/// <summary>
/// Which resources somebody may know of, asked of the policy itself: decisions that hide, also from guardians as such, protection, contact
/// bans, refusals and all that starts and ends count here as in every list (R29, R31, R58, R70, R71).
/// </summary>
internal sealed class KnownResources(
    IUnitOfWork unitOfWork, VisibleResources visible, ResourceKinds kinds, Candidates candidates, TimeProvider clock)
{
    /// <summary>Those of some resources that the actor may know of.</summary>
    /// <param name="actor">Who asks, or would.</param>
    /// <param name="resourceIds">The resources.</param>
    /// <param name="at">Null for now.</param>
    public async Task<IReadOnlySet<Guid>> Among(Actor actor, IEnumerable<Guid> resourceIds, DateTimeOffset? at = null)
    {
        var known = new HashSet<Guid>();
        foreach (var batch in resourceIds.InBatches())
        {
            var resources = await unitOfWork.Query<ResourceRow>("select id, kind from kp_resource where id in @batch", new { batch });
            foreach (var sameKind in resources.GroupBy(resource => resource.Kind))
                if (kinds.Find(sameKind.Key) is { } kind)
                    known.UnionWith(await visible.Among(actor, kind, [.. sameKind.Select(resource => resource.Id)], at));
            known.UnionWith(await Offered(actor, [.. batch.Where(id => !known.Contains(id))]));
        }
        return known;
    }

    /// <summary>Whether somebody may know of a resource, be it at home or at work.</summary>
    public async Task<bool> MayKnow(Guid personId, Guid resourceId, DateTimeOffset? at = null)
    {
        foreach (var kind in new[] { ActorKind.Citizen, ActorKind.Employee })
            if (await ActorLoader.Load(unitOfWork, personId, kind, at ?? clock.GetUtcNow()) is { } actor
                && (await Among(actor, [resourceId], at)).Count > 0)
                return true;
        return false;
    }

    /// <summary>Whoever is asked to take over must be told so, and has no part in the case yet (R51).</summary>
    private async Task<IReadOnlyList<Guid>> Offered(Actor actor, IReadOnlyList<Guid> resourceIds)
    {
        if (actor.Kind != ActorKind.Employee || resourceIds.Count == 0) return [];
        var offered = await unitOfWork.Query<Guid>(
            "select resource_id from kp_handover where to_person_id = @personId and resource_id in @resourceIds and ended_at is null",
            new { personId = actor.PersonId, resourceIds });
        var known = new List<Guid>();
        foreach (var id in offered)
            if (await candidates.MayHold(actor.PersonId, id)) known.Add(id);
        return known;
    }
}
