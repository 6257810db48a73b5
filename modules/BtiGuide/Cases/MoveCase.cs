using Kommune.BtiGuide.Content;
using Kommune.BtiGuide.Wonder;
using Kommune.Contracts;

namespace Kommune.BtiGuide.Cases;

/// <summary>Onwards, back, to another version, or out.</summary>
internal sealed class MoveCase(CaseStore store, GuideStore guides, WonderStore counters, IAccess access, IResources resources, ITasks tasks, TimeProvider clock)
{
    public const string Moved = "guide-case-moved";

    private (Guid Person, DateTimeOffset At) By => (access.Actor.PersonId, clock.GetUtcNow());

    public Task Choose(Guid id, int version, string? outcome, string? reason, bool hasConsent) =>
        Change(id, version, (one, guide) => Task.FromResult(one.Choose(guide, outcome, reason, hasConsent, By)));

    public Task GoTo(Guid id, int version, string? step, string? reason) =>
        Change(id, version, (one, guide) => Task.FromResult(one.GoTo(guide, step, reason, By)));

    public Task Upgrade(Guid id, int version) =>
        Change(id, version, async (one, guide) => one.Upgrade(guide, await guides.Published() ?? throw new RuleViolationException("problem.wrong-state"), By));

    /// <summary>
    /// Somebody goes to child welfare: the unit's number of the month grows by one. The case, its history, the tasks and the read log, which
    /// the parents may read, are as before (R67, R68).
    /// </summary>
    public async Task GoToChildWelfare(Guid id)
    {
        var one = await Quietly(id);
        var today = clock.Today();
        await counters.CountSafetyPath(new DateOnly(today.Year, today.Month, 1), one.UnitId);
    }

    /// <summary>The case for those who may write in it, without a line in the log.</summary>
    public async Task<GuideCase> Quietly(Guid id) =>
        await store.Find(id) is { } one && IsAtWork && (await access.Of(id)).May(CaseSections.Progress, Right.Write) ? one : throw new AccessDeniedException(DenyReason.NoRelation);

    // The family reads and decides who reads; where one is in a service's guide, the service writes.
    private bool IsAtWork => access.Actor.Kind == ActorKind.Employee;

    private async Task Change(Guid id, int version, Func<GuideCase, Guide, Task<CaseChange>> step)
    {
        var resource = (await access.Demand(id, CaseSections.Progress, Right.Write, Moved)).Resource;
        if (!IsAtWork) throw new AccessDeniedException(DenyReason.RightTooLow);
        var one = await store.Find(id) ?? throw new NotFoundException();
        var guide = (await guides.Find(one.GuideId))!.Guide;
        var change = await step(one with { Version = version }, guide);
        await store.Save(change);
        await Deadline(resource, change, guide);
        if (change.After.ClosedAt is not null) await resources.Close(id);
    }

    // A deadline runs from a choice to the next: whoever has gone on has met it, or decided otherwise.
    private async Task Deadline(Resource resource, CaseChange change, Guide guide)
    {
        var key = $"bti-case:{resource.Id:D}";
        if (change.Move.FromStep != change.Move.ToPlace || !change.After.IsOpen) await tasks.Close(key, "done");
        if (guide.Settings.Days(change.Deadline) is { } days)
            await tasks.Open(new()
            {
                Key = key, Kind = $"guide-{change.Deadline}", SubjectId = resource.SubjectId, ResourceId = resource.Id, OwnerId = access.Actor.PersonId,
                Due = clock.Today().AddDays(days), Href = Links.Case(resource.Id),
            });
    }
}
