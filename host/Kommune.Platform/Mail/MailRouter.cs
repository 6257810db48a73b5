using Kommune.Contracts;
using Kommune.Platform.Notices;

namespace Kommune.Platform.Mail;

/// <summary>Decides when a mail is about to leave, by what is true then: whether there is still something to tell, and how the person is reached.</summary>
internal sealed class MailRouter(
    IUnitOfWork unitOfWork, MailChoices choices, IContactRegister register, KnownResources known, IPeople people, TenantContext tenant, TimeProvider clock)
{
    public async Task<MailRoute> Of(MailRow mail)
    {
        var route = await Decide(mail);
        var language = (await people.Get([mail.PersonId])).GetValueOrDefault(mail.PersonId)?.Language;
        return route with { Language = language is "nb" or "nn" or "en" ? language : tenant.Municipality.Language };
    }

    private async Task<MailRoute> Decide(MailRow mail)
    {
        if (!await IsSomethingToTell(mail)) return MailRoute.Nowhere("read");
        var choice = await choices.Of(mail.PersonId);
        if (choice.Way == MailWay.Off) return MailRoute.Nowhere("off");
        if (await choices.IsProtected(mail.PersonId))
            return choice.SafeEmail is { } safe ? MailRoute.To(safe) : await Letter(mail, "protected");
        var contact = await register.Of(mail.PersonId);
        if (contact is null && await ReadsElsewhere(mail.PersonId)) return MailRoute.Nowhere("elsewhere");
        return choices.WhyNot(contact ?? new()) is { } reason ? await Letter(mail, reason) : MailRoute.To(contact!.Email!);
    }

    private async Task<bool> IsSomethingToTell(MailRow mail)
    {
        var unread = await unitOfWork.Query<NoticeRow>("select id, resource_id from kp_notice where mail_id = @Id and read_at is null", new { mail.Id });
        foreach (var notice in unread)
            if (notice.ResourceId is not { } resource || await known.MayKnow(mail.PersonId, resource)) return true;
        return false;
    }

    /// <summary>Employees look at work; of what concerns a child those who act for it are told themselves. Neither gets paper.</summary>
    private async Task<bool> ReadsElsewhere(Guid personId) => await unitOfWork.Find<int>(
        """
        select count(*) from kp_person p where p.id = @personId and (p.birth_date > @lastGrown
          or exists (select 1 from kp_employment e where e.person_id = p.id and e.valid_from <= @today and (e.valid_to is null or e.valid_to >= @today)))
        """,
        new { personId, lastGrown = LegalAge.Education.LastBirthDate(clock.Today()), today = clock.Today() }) > 0;

    /// <summary>One letter tells of all that is new.</summary>
    private async Task<MailRoute> Letter(MailRow mail, string reason) => await unitOfWork.Find<int>(
        "select count(*) from kp_mail where person_id = @PersonId and state = 'Letter'", new { mail.PersonId }) > 0
            ? MailRoute.Nowhere("letter-waits")
            : MailRoute.Letter(reason);
}
