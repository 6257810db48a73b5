using System.Net;
using System.Net.Mail;
using System.Text;

namespace Kommune.Platform.Mail;

/// <summary>Hands one mail to the server.</summary>
internal sealed class SmtpTransport(MailSettings settings, TimeProvider clock)
{
    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    /// <param name="id">Becomes the message's own id: sent twice after a crash, it is the same mail to whoever receives it.</param>
    /// <param name="from">The municipality's address.</param>
    /// <param name="to">The person's.</param>
    /// <param name="subject">Fixed words.</param>
    /// <param name="body">Fixed words.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task Send(Guid id, string from, string to, string subject, string body, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(Timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        var sender = new MailAddress(from);
        using var message = new MailMessage(sender, new MailAddress(to))
        {
            Subject = subject, SubjectEncoding = Encoding.UTF8, Body = body, BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{id:N}@{sender.Host}>");
        // No holiday greeting answers a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Security == MailSecurity.StartTls };
        if (settings.User is { } user) client.Credentials = new NetworkCredential(user, settings.Password);
        try
        {
            await client.SendMailAsync(message, both.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("The mail server did not answer in time.");
        }
    }
}
