using System.Globalization;

namespace Kommune.Platform.Data;

/// <summary>Instants are UTC with milliseconds on every engine, so that a value read back equals the value that was stored.</summary>
internal sealed class InstantHandler : ValueHandler<DateTimeOffset>
{
    protected override DateTimeOffset Read(object value) => value switch
    {
        DateTimeOffset instant => instant.ToUniversalTime(),
        DateTime instant => new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)),
        _ => DateTimeOffset.ParseExact((string)value, SqliteDialect.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    };

    protected override object Form(SqlDialect dialect, DateTimeOffset value) => dialect.Form(Stored(value));

    /// <summary>The value that will be read back.</summary>
    public static DateTimeOffset Stored(DateTimeOffset value)
    {
        var utc = value.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
