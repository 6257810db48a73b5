using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Access;

/// <summary>
/// A yes that both parents must give cannot come from a parent who must not know of the case: because the child is protected, a ban, or a
/// decision that hides all of it (R58, R70). Nobody may wait for that in silence: whoever is responsible clarifies who decides (barnelova § 30,
/// barnevernsloven), and no one is told who cannot be asked.
/// </summary>
internal sealed class ConsentUnreachable(ActorLoader actors, AccessFactsLoader facts, ConsentStore store, IResources resources, ITasks tasks, TimeProvider clock)
{
    public const string TaskKind = "consent-unreachable";

    private const int DaysToClarify = 7;

    /// <param name="context">The resource and whose yes it takes.</param>
    /// <param name="kind">What is waited for.</param>
    /// <param name="unitId">The service, when it is sharing.</param>
    public async Task Look(ConsentContext context, ConsentKind kind, Guid? unitId)
    {
        var key = $"{TaskKind}:{context.Resource.Id:D}";
        var said = (await store.Of(context.Resource.Id)).Where(one => one.Kind == kind && one.UnitId == unitId && one.IsValid(context.Today)).Select(one => one.GiverId);
        if (context.Givers.Suffice([.. said.Distinct()]) || !await WaitsForNobody(context))
        {
            await tasks.Close(key, "clarified");
            return;
        }
        if ((await resources.Responsible([context.Resource.Id])).GetValueOrDefault(context.Resource.Id) is { } responsible)
            await tasks.Open(new NewTask
            {
                Key = key, Kind = TaskKind, SubjectId = context.SubjectId, ResourceId = context.Resource.Id, OwnerId = responsible.PersonId,
                Due = clock.Today().AddDays(DaysToClarify), Href = $"/consents/{context.Resource.Id:D}",
            });
    }

    private async Task<bool> WaitsForNobody(ConsentContext context)
    {
        var givers = context.Givers;
        var unreachable = 0;
        foreach (var guardian in givers.Guardians)
            if (await IsUnreachable(guardian, context)) unreachable++;
        return unreachable > 0 && (givers.AllGuardians || unreachable == givers.Guardians.Count);
    }

    /// <summary>Asked of the policy itself, as for a request of hers or his.</summary>
    private async Task<bool> IsUnreachable(Guid guardian, ConsentContext context) =>
        await actors.Load(guardian, ActorKind.Citizen) is not { } actor || await facts.Load(actor, context.Resource.Id) is not { } loaded
        || !AccessPolicy.Decide(loaded, context.Kind, Section.Title, Right.Govern, clock.GetUtcNow()).IsAllowed;
}
