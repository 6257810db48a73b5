using Kommune.Contracts;

namespace Kommune.Platform.Bus;

/// <summary>The history in bus_failure.</summary>
internal static class FailureLog
{
    /// <summary>Error type of the line that tells that an operator skipped the delivery; the message is the reason.</summary>
    public const string Skipped = "Skipped";

    /// <summary>Error type of the line that tells that an operator asked for new attempts.</summary>
    public const string Retried = "Retried";

    public static async Task Add(IUnitOfWork work, Guid eventId, string subscriber, FailureEntry entry)
    {
        var number = 1 + await work.Find<int>(
            "select coalesce(max(number), 0) from bus_failure where event_id = @eventId and subscriber = @subscriber",
            new { eventId, subscriber });
        await work.Execute(
            """
            insert into bus_failure (event_id, subscriber, number, attempt, at, error_type, message, detail, trace_id)
            values (@eventId, @subscriber, @number, @Attempt, @At, @ErrorType, @Message, @Detail, @TraceId)
            """,
            new
            {
                eventId, subscriber, number, entry.Attempt, entry.At, entry.ErrorType, entry.Message, entry.Detail, entry.TraceId,
            });
    }

    public static Task<IReadOnlyList<FailureEntry>> Of(IUnitOfWork work, Guid eventId, string subscriber) => work.Query<FailureEntry>(
        """
        select number, attempt, at, error_type, message, detail, trace_id
        from bus_failure where event_id = @eventId and subscriber = @subscriber order by number
        """,
        new { eventId, subscriber });
}
