using Kommune.Contracts;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>
/// What operators can do with deliveries that were given up: look, try again, or skip with a written reason. Never edit. Every action is in
/// the audit trail; page and command use the same class, and the caller's unit of work commits.
/// </summary>
internal sealed class DeadLetters(IUnitOfWork work, CurrentTenant current, IAuditTrail audit, Signal signal, TimeProvider clock)
{
    /// <summary>What <see cref="RetryMany"/> takes at a time.</summary>
    public const int BatchSize = 100;

    /// <summary>Characters of a reason that says something.</summary>
    public const int ShortestReason = 10;

    public async Task<IReadOnlyList<DeadLetter>> List(DeadLetterFilter filter, int take)
    {
        await Audit("dead-letters-listed", null);
        return await Find(filter, take);
    }

    /// <summary>Every failed attempt, and what operators did, in order.</summary>
    public async Task<IReadOnlyList<FailureEntry>> History(Guid eventId, string subscriber)
    {
        await Audit("dead-letter-read", eventId);
        return await FailureLog.Of(work, eventId, subscriber);
    }

    /// <summary>Tries again at once, with a whole new schedule of attempts.</summary>
    /// <exception cref="NotFoundException">It is not dead (any more).</exception>
    public async Task Retry(Guid eventId, string subscriber)
    {
        var attempts = await AttemptsOf(eventId, subscriber);
        var now = clock.GetUtcNow();
        await work.Execute(
            """
            update bus_delivery set state = 'Pending', attempts = 0, due_at = @now
            where event_id = @eventId and subscriber = @subscriber and state = 'Dead'
            """,
            new { now, eventId, subscriber });
        await Note(eventId, subscriber, attempts, FailureLog.Retried, "");
        await Audit("dead-letter-retried", eventId);
        work.AfterCommit(() => signal.Raise(current.Tenant));
    }

    /// <summary>Tries the first hundred that match; call again while it gives a hundred.</summary>
    public async Task<int> RetryMany(DeadLetterFilter filter)
    {
        var letters = await Find(filter, BatchSize);
        foreach (var letter in letters) await Retry(letter.EventId, letter.Subscriber);
        return letters.Count;
    }

    /// <summary>Leaves it undone for good and lets its stream go on. The reason stands in the history beside the failures.</summary>
    /// <exception cref="RuleViolationException">Without a reason that somebody else could understand.</exception>
    /// <exception cref="NotFoundException">It is not dead (any more).</exception>
    public async Task Skip(Guid eventId, string subscriber, string reason)
    {
        if (!IsReason(reason)) throw new RuleViolationException("dead-letter-reason-missing", "Reason", ShortestReason);
        var attempts = await AttemptsOf(eventId, subscriber);
        var now = clock.GetUtcNow();
        await work.Execute(
            """
            update bus_delivery set state = 'Done', done_at = @now
            where event_id = @eventId and subscriber = @subscriber and state = 'Dead'
            """,
            new { now, eventId, subscriber });
        await Note(eventId, subscriber, attempts, FailureLog.Skipped, reason.Trim());
        await Audit("dead-letter-skipped", eventId);
        work.AfterCommit(() => signal.Raise(current.Tenant));
    }

    public static bool IsReason(string? reason) => reason is not null && reason.Trim().Length >= ShortestReason;

    private Task<IReadOnlyList<DeadLetter>> Find(DeadLetterFilter filter, int take) => work.Top<DeadLetter>(
        """
        select d.event_id, d.subscriber, d.position, d.stream, e.name as event_name, e.occurred_at, d.attempts,
               f.at as failed_at, f.error_type, f.message,
               (select count(*) from bus_delivery w
                where w.subscriber = d.subscriber and w.stream = d.stream and w.position > d.position and w.done_at is null) as waiting_behind
        from bus_delivery d
        join bus_event e on e.event_id = d.event_id
        left join bus_failure f on f.event_id = d.event_id and f.subscriber = d.subscriber
          and f.number = (select max(l.number) from bus_failure l where l.event_id = d.event_id and l.subscriber = d.subscriber)
        where d.state = 'Dead' and d.position > @AfterPosition
          and (@anySubscriber = 1 or d.subscriber = @Subscriber)
          and (@anyEvent = 1 or e.name = @EventName)
          and (@anyError = 1 or f.error_type = @ErrorType)
          and e.occurred_at >= @from and e.occurred_at < @before
        order by d.position, d.subscriber
        """,
        take,
        new
        {
            filter.AfterPosition,
            filter.Subscriber,
            filter.EventName,
            filter.ErrorType,
            from = filter.From ?? DateTimeOffset.UnixEpoch,
            before = filter.Before ?? clock.GetUtcNow().AddYears(1),
            anySubscriber = filter.Subscriber is null ? 1 : 0,
            anyEvent = filter.EventName is null ? 1 : 0,
            anyError = filter.ErrorType is null ? 1 : 0,
        });

    private async Task<int> AttemptsOf(Guid eventId, string subscriber) => await work.Find<int?>(
        "select attempts from bus_delivery where event_id = @eventId and subscriber = @subscriber and state = 'Dead'",
        new { eventId, subscriber }) ?? throw new NotFoundException();

    private Task Note(Guid eventId, string subscriber, int attempts, string what, string message) => FailureLog.Add(
        work, eventId, subscriber, new FailureEntry { Attempt = attempts, At = clock.GetUtcNow(), ErrorType = what, Message = message });

    private Task Audit(string action, Guid? eventId) =>
        audit.Record(new AuditEntry { Action = action, ResourceId = eventId, ResourceKind = eventId is null ? null : "event" });
}
