using System.Net.Mail;
using Kommune.Contracts;

namespace Kommune.Platform.Mail;

/// <summary>How people want to hear from us, and what stands in the way.</summary>
internal sealed class MailChoices(IUnitOfWork unitOfWork, IAccess access, IContactRegister register, MailSettings settings, TenantContext tenant, TimeProvider clock)
{
    /// <summary>Contact data that nobody has confirmed for so long is not used (R96).</summary>
    private const int MonthsUsed = 18;

    public bool IsMailOn => settings.SenderOf(tenant.Municipality.Key) is not null;

    public async Task<MailChoice> Of(Guid personId) =>
        await unitOfWork.Find<MailChoice>("select way, safe_email from kp_mail_choice where person_id = @personId", new { personId }) ?? new();

    /// <summary>Any grade of protection in the register, and any decision here: an e-mail lies open on the way (R72).</summary>
    public async Task<bool> IsProtected(Guid personId) => await unitOfWork.Find<int>(
        """
        select count(*) from kp_person p where p.id = @personId and (p.address_protection <> 'None'
          or exists (select 1 from kp_protection s where s.subject_id = p.id and s.starts_at <= @now and (s.ends_at is null or s.ends_at > @now)))
        """,
        new { personId, now = clock.GetUtcNow() }) > 0;

    /// <summary>Whether the register has an address that may be used; the address itself is shown nowhere.</summary>
    public async Task<bool> HasAddress(Guid personId) => await register.Of(personId) is { } contact && WhyNot(contact) is null;

    /// <summary>Why contact data is not used; null when it is.</summary>
    public string? WhyNot(ContactData contact) =>
        contact.IsReserved ? "reserved"
        : contact.Email is null || !MailAddress.TryCreate(contact.Email, out _) ? "no-address"
        : contact.ConfirmedOn is not { } confirmed || confirmed < clock.Today().AddMonths(-MonthsUsed) ? "old-address"
        : null;

    /// <summary>The actor's own choice.</summary>
    public async Task Choose(MailWay way, string? safeEmail)
    {
        var personId = access.Actor.PersonId;
        var safe = string.IsNullOrWhiteSpace(safeEmail) ? null : safeEmail.Trim();
        if (way == MailWay.Unknown) throw new RuleViolationException("problem.mail-way", "Way");
        if (safe is not null && (!await IsProtected(personId) || safe.Length > 200 || !MailAddress.TryCreate(safe, out var parsed) || parsed.Address != safe))
            throw new RuleViolationException("problem.mail-address", "SafeEmail");
        var values = new { personId, way = way.ToString(), safe, now = clock.GetUtcNow() };
        if (await unitOfWork.Execute("update kp_mail_choice set way = @way, safe_email = @safe, chosen_at = @now where person_id = @personId", values) == 0)
            await unitOfWork.Execute("insert into kp_mail_choice (person_id, way, safe_email, chosen_at) values (@personId, @way, @safe, @now)", values);
    }
}
