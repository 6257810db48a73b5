using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.People;

namespace Kommune.Platform.Responsibility;

/// <summary>
/// Whether somebody could answer for a resource: asked of the policy itself, as if the person already did. So a refusal by the subject, a
/// protected address or a contact ban keeps a person out of the responsibility as out of everything else (R31, R70, R71).
/// </summary>
internal sealed class Candidates(ActorLoader actors, AccessFactsLoader facts, ResourceKinds kinds, IPeople people, IContactBans bans, TimeProvider clock)
{
    public async Task<bool> MayHold(Guid personId, Guid resourceId)
    {
        if (await actors.Load(personId, ActorKind.Employee) is not { Employments.Count: > 0 } actor) return false;
        return await facts.Load(actor, resourceId) is { } loaded && kinds.Find(loaded.Resource.Kind) is { } kind
            && AccessPolicy.Decide(loaded with { ResponsibleId = personId }, kind, Section.Title, Right.Write, clock.GetUtcNow()).IsAllowed
            && !await Clashes(personId, loaded.Resource.SubjectId);
    }

    /// <summary>The policy keeps away who must stay away; here also the one who would be met, whom the family must not lose the case for.</summary>
    private async Task<bool> Clashes(Guid personId, Guid subjectId) =>
        await bans.Clash([personId, subjectId, .. (await people.ActingFor(subjectId)).Select(relation => relation.PersonId)]);
}
