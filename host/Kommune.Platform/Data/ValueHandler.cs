using System.Data;
using Dapper;

namespace Kommune.Platform.Data;

/// <summary>Dapper's own base class does not expect NULL when a query has one nullable column.</summary>
internal abstract class ValueHandler<T> : SqlMapper.ITypeHandler where T : struct
{
    public object? Parse(Type destinationType, object value) => value is DBNull ? null : Read(value);

    public void SetValue(IDbDataParameter parameter, object value)
    {
        var dialect = SqlDialect.Of(parameter);
        if (dialect.TypeOf(typeof(T)) is { } type) parameter.DbType = type;
        parameter.Value = value is T given ? Form(dialect, given) : DBNull.Value;
    }

    /// <summary>From what the driver gives.</summary>
    protected abstract T Read(object value);

    /// <summary>To what the driver gets.</summary>
    protected abstract object Form(SqlDialect dialect, T value);
}
