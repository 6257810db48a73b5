using System.Collections.Concurrent;
using System.Data;
using System.Text.RegularExpressions;
using Npgsql;

namespace Kommune.Platform.Data;

/// <summary>PostgreSQL has a type for everything we store; the driver takes the values as they are.</summary>
internal sealed partial class PostgresDialect : SqlDialect
{
    private readonly ConcurrentDictionary<string, string> _texts = new();

    public static PostgresDialect Instance { get; } = new();

    public override string Name => "postgres";

    /// <summary>A list is one array, so that the statement's text, and with it its plan, is the same however long the list is.</summary>
    public override string Text(string sql) => _texts.GetOrAdd(sql, static text => InList().Replace(text, match =>
        $"{(match.Groups["not"].Success ? "<> all" : "= any")}(@{match.Groups["name"].Value})"));

    public override object List<T>(IEnumerable<T> values) => values.ToArray();

    /// <summary>A missing value has no type of its own, and PostgreSQL does not guess one from <c>@x is null</c>.</summary>
    public override DbType? TypeOf(Type type) =>
        type == typeof(Guid) ? DbType.Guid
        : type == typeof(DateTimeOffset) ? DbType.DateTimeOffset
        : type == typeof(DateOnly) ? DbType.Date
        : null;

    public override string Top(string sql) => sql + "\nlimit @" + TakeParameter;

    public override bool IsTransient(Exception exception) => exception is NpgsqlException { IsTransient: true };

    /// <summary>No answer at all; or refused for want of connections, room or time (classes 08, 53, 57, 58, a lock that was not given, a session that was ended).</summary>
    public override bool IsAway(Exception exception) => exception is PostgresException { SqlState: { } state }
        ? state[..2] is "08" or "53" or "57" or "58" || state is PostgresErrorCodes.LockNotAvailable or "25P03"
        : exception is NpgsqlException;

    public override bool IsUniqueViolation(Exception exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override object Form(Guid value) => value;

    public override object Form(DateTimeOffset value) => value;

    public override object Form(DateOnly value) => value;

    [GeneratedRegex(@"\b(?<not>not )?in @(?<name>\w+)")]
    private static partial Regex InList();
}
