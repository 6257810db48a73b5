using System.Globalization;

namespace Kommune.Platform.Data;

internal sealed class DateHandler : ValueHandler<DateOnly>
{
    protected override DateOnly Read(object value) => value switch
    {
        DateOnly date => date,
        DateTime date => DateOnly.FromDateTime(date),
        _ => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    protected override object Form(SqlDialect dialect, DateOnly value) => dialect.Form(value);
}
