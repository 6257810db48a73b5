using Kommune.Contracts;

namespace Kommune.Platform.Mail;

/// <summary>Writes the mail beside the notice, in its transaction: it is there if and only if the notice is (R95).</summary>
internal sealed class MailOutbox(IUnitOfWork unitOfWork, MailChoices choices, MailSettings settings, TenantContext tenant, TimeProvider clock)
{
    /// <returns>The mail that tells of the notice; null when none does.</returns>
    public async Task<Guid?> Add(Guid personId)
    {
        if (settings.SenderOf(tenant.Municipality.Key) is null) return null;
        var choice = await choices.Of(personId);
        if (choice.Way == MailWay.Off) return null;
        // All mails say the same: one that waits tells of this too. It is written to so that it cannot leave before this is committed.
        if (await unitOfWork.Top<Guid>(
            "select id from kp_mail where person_id = @personId and state = 'Waiting' and attempts = 0 order by due_at", 1, new { personId }) is [var waiting]
            && await unitOfWork.Execute("update kp_mail set state = 'Waiting' where id = @waiting and state = 'Waiting' and attempts = 0", new { waiting }) == 1)
            return waiting;

        var now = clock.GetUtcNow();
        var rules = tenant.Municipality.Settings;
        var id = Guid.CreateVersion7();
        await unitOfWork.Execute(
            "insert into kp_mail (id, person_id, state, created_at, due_at, attempts) values (@id, @personId, 'Waiting', @now, @dueAt, 0)",
            new { id, personId, now, dueAt = choice.Way == MailWay.Digest ? QuietHours.Morning(now, rules) : QuietHours.Next(now, rules) });
        return id;
    }
}
