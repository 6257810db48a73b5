using System.Net.Mail;
using Kommune.Platform.Bus;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Mail;

/// <summary>
/// Sends what is due. A short transaction takes a mail for a while and decides where it goes; it is sent with no transaction open; another
/// writes down how it went. A process that dies in between leaves a mail that is due again.
/// </summary>
internal sealed class MailQueue(PlatformScopes scopes, MailSettings settings, SmtpTransport smtp, RetrySchedule schedule, TimeProvider clock, ILogger<MailQueue> logger)
{
    /// <summary>Longer than a mail may take.</summary>
    private static readonly TimeSpan Lease = SmtpTransport.Timeout * 2;

    public async Task SendDue(Tenant tenant, CancellationToken cancellation)
    {
        if (settings.SenderOf(tenant.Municipality.Key) is not { } sender) return;
        while (!cancellation.IsCancellationRequested && await Take(tenant) is var (mail, route))
            if (route?.Address is { } address) await Send(tenant, mail, sender, address, route.Language, cancellation);
    }

    /// <returns>Null when nothing is due; without a route when it was not this one's to send.</returns>
    private async Task<(MailRow Mail, MailRoute? Route)?> Take(Tenant tenant)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.Begin(tenant, canWrite: true);
        var due = await scope.Work.Top<MailRow>(
            "select id, person_id, due_at, attempts from kp_mail where state = 'Waiting' and due_at <= @now order by due_at, id", 1, new { now });
        if (due is not [var mail]) return null;

        var quietUntil = QuietHours.Next(now, tenant.Municipality.Settings);
        if (quietUntil > now)
        {
            await scope.Work.Execute("update kp_mail set due_at = @quietUntil where id = @Id and state = 'Waiting'", new { mail.Id, quietUntil });
            await scope.Work.Commit();
            return (mail, null);
        }

        var taken = await scope.Work.Execute(
            "update kp_mail set due_at = @until, attempts = attempts + 1 where id = @Id and state = 'Waiting' and due_at = @DueAt",
            new { mail.Id, mail.DueAt, until = now + Lease });
        var route = taken == 1 ? await scope.Services.GetRequiredService<MailRouter>().Of(mail) : null;
        if (route is { Address: null }) await End(scope, mail, route.State, route.Reason);
        await scope.Work.Commit();
        return (mail with { Attempts = mail.Attempts + 1 }, route);
    }

    private async Task Send(Tenant tenant, MailRow mail, string sender, string address, string language, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            await smtp.Send(mail.Id, sender, address, MailWords.Subject(language), MailWords.Body(language, Address(tenant)), cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failure = exception;
        }
        await using var scope = scopes.Begin(tenant, canWrite: true);
        if (failure is null) await End(scope, mail, MailState.Sent, null);
        else await Failed(scope, tenant, mail, Code(failure));
        await scope.Work.Commit();
    }

    private async Task Failed(PlatformScope scope, Tenant tenant, MailRow mail, string code)
    {
        // The server's words may hold the address; the code does not.
        logger.LogWarning("{Municipality}: mail {Mail} was not sent, attempt {Attempt}: {Code}", tenant.Municipality.Key, mail.Id, mail.Attempts, code);
        if (code is nameof(SmtpStatusCode.MailboxUnavailable) or nameof(SmtpStatusCode.MailboxNameNotAllowed)) await End(scope, mail, MailState.Letter, "refused");
        else if (schedule.After(mail.Attempts) is not { } wait) await End(scope, mail, MailState.Failed, code);
        else
            await scope.Work.Execute(
                "update kp_mail set due_at = @dueAt, reason = @code where id = @Id and state = 'Waiting'",
                new { mail.Id, code, dueAt = QuietHours.Next(clock.GetUtcNow() + wait, tenant.Municipality.Settings) });
    }

    private Task End(PlatformScope scope, MailRow mail, MailState state, string? reason) => scope.Work.Execute(
        "update kp_mail set state = @state, reason = @reason, done_at = @doneAt where id = @Id and state = 'Waiting'",
        new { mail.Id, state = state.ToString(), reason, doneAt = state == MailState.Letter ? (DateTimeOffset?)null : clock.GetUtcNow() });

    private static string Code(Exception failure) =>
        failure is SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure } smtp ? smtp.StatusCode.ToString()
        : (failure.InnerException ?? failure).GetType().Name;

    /// <summary>The municipality's front door: where one goes from there is told after login.</summary>
    private static string Address(Tenant tenant) => tenant.Municipality.Hosts is [var host, ..] ? $"https://{host}/" : tenant.Municipality.Name;
}
