using Kommune.BtiGuide.Content;
using Kommune.BtiGuide.Editing;
using Kommune.Contracts;

namespace Kommune.BtiGuide;

/// <summary>A version's way: to review, back, out to everybody, and away.</summary>
internal sealed class MoveGuide(GuideStore store, ITasks tasks, IPageCopies copies, TimeProvider clock)
{
    public Task SendToReview(Guid id) => Move(id, guide => guide.SendToReview());

    public Task SendBack(Guid id) => Move(id, guide => guide.SendBack());

    public async Task Retire(Guid id)
    {
        await Move(id, guide => guide.Retire());
        await tasks.Close(ReviewClock.Key(id), "no-longer-needed");
        copies.Forget();
    }

    /// <summary>The version everybody has read until now retires in the same moment: there is always at most one.</summary>
    public async Task Publish(Guid id)
    {
        var next = (await Get(id)).Publish(clock.GetUtcNow());
        if (await store.Published() is { } current)
        {
            await store.Save(current.Retire());
            await tasks.Close(ReviewClock.Key(current.Id), "done");
        }
        await store.Save(next);
        copies.Forget();
    }

    private async Task Move(Guid id, Func<GuideVersion, GuideVersion> step) => await store.Save(step(await Get(id)));

    private async Task<GuideVersion> Get(Guid id) => await store.Find(id) ?? throw new NotFoundException();
}
