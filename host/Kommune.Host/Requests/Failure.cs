using System.Diagnostics;
using System.Globalization;
using Kommune.Contracts;
using Kommune.Platform.Data;

namespace Kommune.Host.Requests;

/// <summary>What a calm page or a problem detail tells about a request that did not succeed.</summary>
internal sealed record Failure(int Status)
{
    public DenyReason Reason { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];
    public IReadOnlyDictionary<string, string> Current { get; init; } = new Dictionary<string, string>();

    /// <summary>For faults only: what the person reads aloud to the service desk, and the operator finds in the log.</summary>
    public string? Reference { get; init; }

    /// <summary>What the person had written, where it was refused after it was written: given back, so that nothing is lost.</summary>
    public WrittenForm? Written { get; init; }

    /// <param name="exception">What went wrong.</param>
    /// <param name="database">The municipality's, which knows when it is itself that is away.</param>
    public static Failure Of(Exception exception, Database? database) => exception switch
    {
        // Before what is away: a request that cannot be read is an IOException too.
        BadHttpRequestException bad => new Failure(bad.StatusCode),
        _ when IsAway(exception, database) => new Failure(StatusCodes.Status503ServiceUnavailable) { Reference = NewReference() },
        AccessDeniedException { LooksMissing: true } or NotFoundException => new Failure(StatusCodes.Status404NotFound),
        AccessDeniedException denied => new Failure(StatusCodes.Status403Forbidden) { Reason = denied.Reason },
        RuleViolationException violation => new Failure(StatusCodes.Status422UnprocessableEntity) { Problems = violation.Problems },
        StaleVersionException stale => new Failure(StatusCodes.Status409Conflict) { Current = stale.Current },
        // Two at once on a server, where writers do not take turns over all hosts: what may be there once was there when this one came.
        _ when database?.Dialect.IsUniqueViolation(exception) == true => new Failure(StatusCodes.Status409Conflict),
        _ => new Failure(StatusCodes.Status500InternalServerError) { Reference = NewReference() },
    };

    /// <summary>No database, no room on the disk, no turn to write: nothing of the request has happened, and the same will work when that has passed.</summary>
    private static bool IsAway(Exception exception, Database? database) =>
        database is not null && (exception is TimeoutException or IOException || database.Dialect.IsAway(exception) || (exception.InnerException is { } inner && database.Dialect.IsAway(inner)));

    private static string NewReference() =>
        (Activity.Current?.TraceId.ToString() ?? Guid.NewGuid().ToString("N"))[..8].ToUpper(CultureInfo.InvariantCulture);
}
