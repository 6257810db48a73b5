using System.Data;
using System.Globalization;
using Dapper;

namespace Kommune.Platform.Data;

/// <summary>Instants are UTC with milliseconds on every engine, so that a value read back equals the value that was stored.</summary>
internal sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
{
    public override DateTimeOffset Parse(object value) => value switch
    {
        DateTimeOffset instant => instant.ToUniversalTime(),
        DateTime instant => new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)),
        _ => DateTimeOffset.ParseExact((string)value, SqliteDialect.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    };

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
    {
        var utc = value.ToUniversalTime();
        SqlDialect.Of(parameter).Write(parameter, utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond)));
    }
}
