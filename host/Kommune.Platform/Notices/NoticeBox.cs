using Kommune.Contracts;

namespace Kommune.Platform.Notices;

/// <summary>One person's notices. What the person may no longer know of is gone from here too (R58).</summary>
internal sealed class NoticeBox(IUnitOfWork unitOfWork, IAccess access, KnownResources known, TimeProvider clock)
{
    private const int Most = 100;

    private const string Columns = "select id, kind, subject_id, resource_id, href, sent_at, read_at from kp_notice where person_id = @personId\n";

    /// <summary>The latest, newest first.</summary>
    public async Task<IReadOnlyList<NoticeRow>> Latest() =>
        await Shown(await unitOfWork.Top<NoticeRow>(Columns + "order by sent_at desc, id desc", Most, new { personId = access.Actor.PersonId }));

    public async Task<int> Unread() => (await AllUnread()).Count;

    /// <summary>Marks one as read.</summary>
    /// <returns>Where it leads.</returns>
    /// <exception cref="NotFoundException">When it is not the actor's, or is about something the actor may not know of.</exception>
    public async Task<string> Open(Guid id)
    {
        var rows = await Shown(await unitOfWork.Query<NoticeRow>(Columns + "and id = @id", new { id, personId = access.Actor.PersonId }));
        if (rows is not [var notice]) throw new NotFoundException();
        await MarkRead(id);
        return notice.Href;
    }

    /// <summary>Marks what is shown as read; what is hidden now may be shown again one day, and is new then.</summary>
    public async Task ReadAll()
    {
        foreach (var notice in await AllUnread()) await MarkRead(notice.Id);
    }

    private async Task<IReadOnlyList<NoticeRow>> AllUnread() =>
        await Shown(await unitOfWork.Query<NoticeRow>(Columns + "and read_at is null", new { personId = access.Actor.PersonId }));

    private async Task<IReadOnlyList<NoticeRow>> Shown(IReadOnlyList<NoticeRow> rows)
    {
        var about = rows.Where(row => row.ResourceId is not null).Select(row => row.ResourceId!.Value).ToHashSet();
        if (about.Count == 0) return rows;
        var visible = await known.Among(access.Actor, about);
        return [.. rows.Where(row => row.ResourceId is not { } id || visible.Contains(id))];
    }

    private Task MarkRead(Guid id) =>
        unitOfWork.Execute("update kp_notice set read_at = @now where id = @id and read_at is null", new { id, now = clock.GetUtcNow() });
}
