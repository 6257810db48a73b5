using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>Reads how the sharing stands. Knows nothing of who may read it: whoever calls has opened the section of consents first.</summary>
internal sealed class ConsentStates(
    ConsentStore store, ConsentQuestionStore questions, ConsentContexts contexts, ConsentGrants grants, TimeProvider clock)
{
    public async Task<ConsentState> Of(Resource resource)
    {
        var context = await contexts.Of(resource.Id);
        var today = clock.Today();
        var standing = (await store.Of(resource.Id)).Where(one => one.Kind == ConsentKind.Share && one.IsValid(today)).Reverse().ToLookup(one => one.UnitId!.Value);
        var open = (await grants.Open(resource.Id)).Where(grant => grant.ValidTo >= today).ToLookup(grant => grant.UnitId);
        var no = (await store.Objections(resource.Id)).ToLookup(one => one.UnitId, one => one.PersonId);
        var order = context.Kind.Sections.Select(section => section.Id).ToList();

        var shares = standing.Select(unit => new ConsentShare
        {
            UnitId = unit.Key,
            Sections = [.. open[unit.Key].Select(grant => grant.Section).Distinct().OrderBy(order.IndexOf)],
            Since = open[unit.Key].Any() ? open[unit.Key].Min(grant => grant.StartsAt) : null,
            ValidTo = open[unit.Key].Any() ? open[unit.Key].Min(grant => grant.ValidTo) : null,
            Yes = [.. unit],
            No = [.. no[unit.Key]],
        }).ToList();
        return new ConsentState
        {
            Resource = resource,
            Kind = context.Kind,
            Givers = context.Givers,
            Shares = shares.FindAll(share => share.Sections.Count > 0),
            Resting = shares.FindAll(share => share.Sections.Count == 0),
            Questions = [.. (await questions.Of([resource.Id])).Where(question => !question.IsOver(today))],
        };
    }
}
