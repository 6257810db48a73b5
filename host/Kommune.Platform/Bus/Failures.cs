using Kommune.Contracts;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Bus;

/// <summary>Records a failed attempt in a transaction of its own, after the attempt's work was rolled back.</summary>
internal sealed class Failures(RetrySchedule schedule, Circuits circuits, Signal signal, TimeProvider clock, ILogger<Failures> logger)
{
    /// <param name="tenant">The municipality.</param>
    /// <param name="row">The delivery as it was claimed.</param>
    /// <param name="exception">What happened.</param>
    /// <param name="traceId">Trace of the attempt.</param>
    /// <param name="leaseOwner">Only when the lease is still this one; empty for deliveries without.</param>
    public Task Record(Tenant tenant, DeliveryRow row, Exception exception, string? traceId, string leaseOwner = "") =>
        TransientRetry.Run(tenant.Database, () => RecordOnce(tenant, row, exception, traceId, leaseOwner));

    private async Task RecordOnce(Tenant tenant, DeliveryRow row, Exception exception, string? traceId, string leaseOwner)
    {
        var now = clock.GetUtcNow();
        var permanent = exception is PermanentFailureException;
        var wait = permanent ? null : schedule.After(row.Attempt);
        var due = now + (wait ?? TimeSpan.Zero);
        var state = (wait is null ? DeliveryState.Dead : DeliveryState.Pending).ToString();
        var errorType = exception.GetType().FullName ?? exception.GetType().Name;

        await using (var work = tenant.Database.Begin(canWrite: true))
        {
            var changed = await work.Execute(
                """
                update bus_delivery set state = @state, attempts = @Attempt, due_at = @due, lease_owner = null, lease_until = null
                where event_id = @EventId and subscriber = @Subscriber and state = 'Pending' and coalesce(lease_owner, '') = @leaseOwner
                """,
                new { state, row.Attempt, due, row.EventId, row.Subscriber, leaseOwner });
            if (changed == 0)
            {
                // Parked, or taken over by another process meanwhile: then the outcome is theirs.
                return;
            }
            await FailureLog.Add(work, row.EventId, row.Subscriber, new FailureEntry
            {
                Attempt = row.Attempt,
                At = now,
                ErrorType = errorType,
                Message = FailureText.Message(exception, row.Payload),
                Detail = FailureText.Detail(exception),
                TraceId = traceId,
            });
            await work.Commit();
        }

        BusTelemetry.Failed(tenant, row, dead: wait is null);
        if (!permanent) circuits.Failed(tenant.Municipality.Key, row.Subscriber);
        if (wait is null)
        {
            BusLog.Dead(logger, row.Subscriber, row.Name, row.EventId, row.Attempt, errorType, FailureText.Detail(exception));
        }
        else
        {
            signal.RaiseAt(tenant, due);
            BusLog.Failed(logger, row.Subscriber, row.Name, row.EventId, row.Attempt, errorType, due, FailureText.Detail(exception));
        }
    }
}
