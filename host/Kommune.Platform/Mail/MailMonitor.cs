using Kommune.Contracts;

namespace Kommune.Platform.Mail;

/// <summary>What an operator sees of mail and can do about it (R28).</summary>
internal sealed class MailMonitor(IUnitOfWork unitOfWork, MailSettings settings, TenantContext tenant, TimeProvider clock)
{
    public async Task<MailStatus> Read() => new()
    {
        IsOn = settings.SenderOf(tenant.Municipality.Key) is not null,
        Waiting = await Count("Waiting"),
        Letters = await Count("Letter"),
        Failed = await Count("Failed"),
        Troubles = await unitOfWork.Query<MailTrouble>(
            "select reason, count(*) as count from kp_mail where state in ('Waiting', 'Failed') and reason is not null group by reason order by reason"),
    };

    /// <summary>What was given up begins anew.</summary>
    public Task Retry() => unitOfWork.Execute(
        "update kp_mail set state = 'Waiting', attempts = 0, due_at = @now, done_at = null where state = 'Failed'", new { now = clock.GetUtcNow() });

    private Task<int> Count(string state) => unitOfWork.Find<int>("select count(*) from kp_mail where state = @state", new { state });
}
