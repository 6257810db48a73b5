using System.Data;
using System.Globalization;
using Dapper;

namespace Kommune.Platform.Data;

internal sealed class DateHandler : SqlMapper.TypeHandler<DateOnly>
{
    public override DateOnly Parse(object value) => value switch
    {
        DateOnly date => date,
        DateTime date => DateOnly.FromDateTime(date),
        _ => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    public override void SetValue(IDbDataParameter parameter, DateOnly value) => SqlDialect.Of(parameter).Write(parameter, value);
}
