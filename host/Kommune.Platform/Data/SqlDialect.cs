using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kommune.Platform.Data;

/// <summary>What the portable SQL subset leaves open: words and value forms that differ between engines.</summary>
internal abstract class SqlDialect
{
    /// <summary>Name of the parameter that <see cref="Top"/> refers to.</summary>
    public const string TakeParameter = "kp_take";

    /// <summary><c>sqlite</c>, <c>postgres</c> or <c>sqlserver</c>, as in script names and municipality.json.</summary>
    public abstract string Name { get; }

    /// <summary>The statement in the engine's own words.</summary>
    public virtual string Text(string sql) => sql;

    /// <summary>The list of <c>in @ids</c> as the driver takes it.</summary>
    public abstract object List<T>(IEnumerable<T> values);

    /// <summary>What the driver has to be told about a value of this type, which may be missing.</summary>
    public virtual DbType? TypeOf(Type type) => null;

    /// <summary>The query, limited to <c>@kp_take</c> rows.</summary>
    public abstract string Top(string sql);

    /// <summary>Another transaction was in the way; the same attempt may succeed in a moment.</summary>
    public abstract bool IsTransient(Exception exception);

    /// <summary>The database cannot do its work just now, whatever it is asked: full, locked, read-only, gone or too slow. It is nobody's mistake, and passes.</summary>
    public virtual bool IsAway(Exception exception) => IsTransient(exception);

    public abstract bool IsUniqueViolation(Exception exception);

    /// <summary>The form in which the engine's driver gets an id.</summary>
    public abstract object Form(Guid value);

    /// <param name="value">UTC, whole milliseconds.</param>
    public abstract object Form(DateTimeOffset value);

    public abstract object Form(DateOnly value);

    /// <summary>Dapper's handlers are global, and municipalities on different engines share the process: the parameter says which it is.</summary>
    public static SqlDialect Of(IDbDataParameter parameter) => parameter is SqliteParameter ? SqliteDialect.Instance : OfServer(parameter);

    // Apart, as every method that names a server's driver: it is loaded with the first municipality that uses it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SqlDialect OfServer(IDbDataParameter parameter) => parameter switch
    {
        NpgsqlParameter => PostgresDialect.Instance,
        SqlParameter => SqlServerDialect.Instance,
        _ => throw new NotSupportedException($"No dialect for {parameter.GetType().Name}."),
    };
}
