using Kommune.Platform.Tenancy;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Bus;

/// <summary>
/// Log lines of the bus. Exceptions are named by type and place only: their messages may quote the payload or a person's data, and are kept
/// in bus_failure, where reading is a permission and leaves a trace.
/// </summary>
internal static partial class BusLog
{
    public static IDisposable? Scope(ILogger logger, Tenant tenant, DeliveryRow row) => logger.BeginScope(new Dictionary<string, object>
    {
        ["municipality"] = tenant.Municipality.Key,
        ["event"] = row.Name,
        ["event_id"] = row.EventId,
        ["subscriber"] = row.Subscriber,
        ["attempt"] = row.Attempt,
    });

    [LoggerMessage(Level = LogLevel.Warning, Message = "{subscriber} failed on {eventName} {eventId}, attempt {attempt}: {errorType}. Next try at {dueAt:u}. {place}")]
    public static partial void Failed(ILogger logger, string subscriber, string eventName, Guid eventId, int attempt, string errorType, DateTimeOffset dueAt, string? place);

    [LoggerMessage(Level = LogLevel.Error, Message = "{subscriber} gave up {eventName} {eventId} after attempt {attempt}: {errorType}. Its stream waits for an operator. {place}")]
    public static partial void Dead(ILogger logger, string subscriber, string eventName, Guid eventId, int attempt, string errorType, string? place);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{subscriber} finished {eventName} {eventId} after its lease was taken over; the result is not recorded")]
    public static partial void LeaseLost(ILogger logger, string subscriber, string eventName, Guid eventId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Deliveries of {municipality} ({lane}) were interrupted: {errorType}. Tried again soon. {place}")]
    public static partial void VisitFailed(ILogger logger, string municipality, BusLane lane, string errorType, string? place);

    [LoggerMessage(Level = LogLevel.Error, Message = "Clean-up of the bus of {municipality} failed: {errorType}. {place}")]
    public static partial void CleanUpFailed(ILogger logger, string municipality, string errorType, string? place);

    [LoggerMessage(Level = LogLevel.Information, Message = "Clean-up of the bus of {municipality} removed {deliveries} deliveries and {events} events")]
    public static partial void CleanedUp(ILogger logger, string municipality, int deliveries, int events);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{municipality}: {deliveries} deliveries were missing and have been added; they may come after later events of their streams")]
    public static partial void Repaired(ILogger logger, string municipality, int deliveries);
}
