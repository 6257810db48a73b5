using Kommune.Contracts;

namespace Kommune.Platform.Notices;

/// <summary>One person's notices. What has since been hidden from the person is gone from here too (R58).</summary>
internal sealed class NoticeBox(IUnitOfWork unitOfWork, IAccess access, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>The latest, newest first.</summary>
    public async Task<IReadOnlyList<NoticeRow>> Latest()
    {
        var rows = await unitOfWork.Top<NoticeRow>(
            """
            select n.id, n.kind, n.subject_id, n.resource_id, n.href, n.sent_at, n.read_at
            from kp_notice n
            where n.person_id = @personId and not exists (
              select 1 from kp_restriction x
              where x.resource_id = n.resource_id and x.hidden_from_id = n.person_id and x.section is null and x.ends_at is null)
            order by n.sent_at desc, n.id desc
            """,
            Most, new { personId = access.Actor.PersonId });
        return rows;
    }

    public Task<int> Unread() => unitOfWork.Find<int>(
        """
        select count(*) from kp_notice n
        where n.person_id = @personId and n.read_at is null and not exists (
          select 1 from kp_restriction x
          where x.resource_id = n.resource_id and x.hidden_from_id = n.person_id and x.section is null and x.ends_at is null)
        """,
        new { personId = access.Actor.PersonId });

    /// <summary>Marks one as read.</summary>
    /// <returns>Where it leads.</returns>
    /// <exception cref="NotFoundException">When it is not the actor's.</exception>
    public async Task<string> Open(Guid id)
    {
        var href = await unitOfWork.Find<string>(
            "select href from kp_notice where id = @id and person_id = @personId", new { id, personId = access.Actor.PersonId });
        if (href is null) throw new NotFoundException();
        await unitOfWork.Execute("update kp_notice set read_at = @now where id = @id and read_at is null", new { id, now = clock.GetUtcNow() });
        return href;
    }

    public Task ReadAll() => unitOfWork.Execute(
        "update kp_notice set read_at = @now where person_id = @personId and read_at is null",
        new { personId = access.Actor.PersonId, now = clock.GetUtcNow() });
}
