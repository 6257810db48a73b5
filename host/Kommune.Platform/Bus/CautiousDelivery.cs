using Kommune.Contracts;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>Counts an attempt in a transaction of its own before it is made. The next try is then not due at once, should the process end.</summary>
internal sealed class CautiousDelivery(RetrySchedule schedule, Failures failures, TimeProvider clock)
{
    /// <summary>The delivery to try, counted; null when there is nothing due.</summary>
    public Task<DeliveryRow?> Next(Tenant tenant, string subscriber, CancellationToken cancellation) =>
        TransientRetry.Run(tenant.Database, _ => Count(tenant, subscriber), cancellation);

    /// <summary>True when no attempt is left: then it is dead now.</summary>
    public async Task<bool> IsGivenUp(Tenant tenant, DeliveryRow row)
    {
        if (row.Attempts < RetrySchedule.MaxAttempts) return false;
        await failures.Record(tenant, row, new PermanentFailureException("The process ended during every attempt."), traceId: null);
        return true;
    }

    /// <summary>The delivery as it was counted, unless somebody else has had it since.</summary>
    public static async Task<IReadOnlyList<DeliveryRow>> Take(IUnitOfWork work, DeliveryRow counted)
    {
        var stillOurs = await work.Find<int>(
            "select count(*) from bus_delivery where event_id = @EventId and subscriber = @Subscriber and state = 'Pending' and attempts = @Attempt",
            new { counted.EventId, counted.Subscriber, counted.Attempt });
        return stillOurs == 1 ? [counted] : [];
    }

    private async Task<DeliveryRow?> Count(Tenant tenant, string subscriber)
    {
        var now = clock.GetUtcNow();
        await using var work = tenant.Database.Begin(canWrite: true);
        if (await Claims.Take(work, subscriber, now, take: 1) is not [var row]) return null;
        if (row.Attempts >= RetrySchedule.MaxAttempts) return row;

        var due = now + (schedule.After(row.Attempt) ?? TimeSpan.Zero);
        await work.ExecuteOne(
            "update bus_delivery set attempts = @Attempt, due_at = @due where event_id = @EventId and subscriber = @Subscriber and state = 'Pending'",
            new { row.Attempt, due, row.EventId, row.Subscriber });
        await work.Commit();
        return row;
    }
}
