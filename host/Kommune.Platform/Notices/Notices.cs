using Kommune.Contracts;
using Kommune.Platform.Mail;

namespace Kommune.Platform.Notices;

internal sealed class Notices(IUnitOfWork unitOfWork, KnownResources known, MailOutbox mails, TimeProvider clock) : INotices
{
    public async Task Send(NewNotice notice)
    {
        if (!notice.Href.StartsWith('/'))
            throw new ArgumentException("A notice leads to an address of this host.", nameof(notice));

        // Even "you have a message" would tell somebody that there is something to hide.
        if (notice.ResourceId is { } resourceId && !await known.MayKnow(notice.PersonId, resourceId))
            return;

        await unitOfWork.Execute(
            """
            insert into kp_notice (id, person_id, kind, subject_id, resource_id, href, sent_at, mail_id)
            values (@id, @personId, @kind, @subjectId, @resourceId, @href, @now, @mailId)
            """,
            new
            {
                id = Guid.CreateVersion7(),
                personId = notice.PersonId,
                kind = notice.Kind,
                subjectId = notice.SubjectId,
                resourceId = notice.ResourceId,
                href = notice.Href,
                now = clock.GetUtcNow(),
                mailId = await mails.Add(notice.PersonId),
            });
    }
}
