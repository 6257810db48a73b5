using System.Diagnostics;
using Kommune.Contracts;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Bus;

/// <summary>
/// Transactional deliveries: claim, handle, complete and commit are one transaction, so the handler's rows and the completion exist together
/// or not at all, and a process that dies leaves nothing to clean up.
/// </summary>
internal sealed class HandlerDelivery(
    IDeliveryScopeFactory scopes,
    HandlerCall call,
    Failures failures,
    Circuits circuits,
    Caution caution,
    CautiousDelivery cautious,
    TimeProvider clock,
    ILogger<HandlerDelivery> logger)
{
    // Longer, and a caseworker who saves would notice that a batch holds the write lock.
    private static readonly TimeSpan BatchTime = TimeSpan.FromMilliseconds(50);

    public async Task<Outcome> Run(Tenant tenant, string subscriber, int take, CancellationToken cancellation)
    {
        var attempt = new Attempt();
        try
        {
            if (caution.IsOn) return await RunCautiously(tenant, subscriber, attempt, cancellation);
            return await TransientRetry.Run(tenant.Database, token => RunOnce(
                tenant, subscriber, take, work => Claims.Take(work, subscriber, clock.GetUtcNow(), take), attempt, token), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (attempt.Row is { } row)
        {
            await failures.Record(tenant, row, exception, attempt.TraceId);
            return new Outcome { Handled = 1, RolledBack = true };
        }
        catch (Exception) when (attempt.Claimed > 1)
        {
            // The commit of several failed: one at a time will show whose fault it is.
            return new Outcome { RolledBack = true };
        }
    }

    private async Task<Outcome> RunCautiously(Tenant tenant, string subscriber, Attempt attempt, CancellationToken cancellation)
    {
        if (await cautious.Next(tenant, subscriber, cancellation) is not { } row) return new Outcome { Drained = true };
        if (await cautious.IsGivenUp(tenant, row)) return new Outcome { Handled = 1 };
        var outcome = await TransientRetry.Run(tenant.Database, token => RunOnce(
            tenant, subscriber, take: 1, work => CautiousDelivery.Take(work, row), attempt, token), cancellation);
        return outcome with { Drained = false };
    }

    private async Task<Outcome> RunOnce(
        Tenant tenant, string subscriber, int take, Func<IUnitOfWork, Task<IReadOnlyList<DeliveryRow>>> claim, Attempt attempt, CancellationToken cancellation)
    {
        attempt.Row = null;
        attempt.Claimed = 0;
        await using var scope = scopes.Open(tenant, canWrite: true);
        var rows = await claim(scope.Work);
        if (rows.Count == 0) return new Outcome { Drained = true };

        attempt.Claimed = rows.Count;
        var started = clock.GetTimestamp();
        var done = new List<DeliveryRow>(rows.Count);
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            attempt.Row = row;
            await Handle(scope, tenant, row, attempt, cancellation);
            done.Add(row);
            if (clock.GetElapsedTime(started) > BatchTime) break;
        }
        attempt.Row = done.Count == 1 ? done[0] : null;
        await Complete(scope.Work, done, clock.GetUtcNow());
        await scope.Work.Commit();
        attempt.Row = null;

        foreach (var row in done) BusTelemetry.Handled(tenant, row, clock.GetUtcNow());
        circuits.Succeeded(tenant.Municipality.Key, subscriber);
        return new Outcome { Handled = done.Count, Drained = done.Count == rows.Count && rows.Count < take };
    }

    private async Task Handle(IDeliveryScope scope, Tenant tenant, DeliveryRow row, Attempt attempt, CancellationToken cancellation)
    {
        var headers = EventHeaders.Read(row.Headers);
        using var logged = BusLog.Scope(logger, tenant, row);
        using var activity = BusTelemetry.StartDelivery(tenant, row, headers);
        attempt.TraceId = activity?.TraceId.ToString();
        try
        {
            await call.Run(scope, tenant, row, headers, cancellation);
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            throw;
        }
        CrashPoint.Pass(CrashPoint.Handled);
    }

    /// <summary>All of the batch in one go. This transaction has the turn to write, so nobody can have touched a row of it since it was claimed.</summary>
    private static async Task Complete(IUnitOfWork work, List<DeliveryRow> done, DateTimeOffset now)
    {
        var changed = await work.Execute(
            """
            update bus_delivery set state = 'Done', done_at = @Now, attempts = @Attempt
            where event_id = @EventId and subscriber = @Subscriber and state = 'Pending'
            """,
            done.Select(row => new { now, row.Attempt, row.EventId, row.Subscriber }));
        if (changed != done.Count) throw new StaleVersionException();
    }

    /// <summary>How far the last try came; read when it failed.</summary>
    private sealed class Attempt
    {
        public DeliveryRow? Row { get; set; }

        public int Claimed { get; set; }

        public string? TraceId { get; set; }
    }
}
