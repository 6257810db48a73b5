namespace Kommune.Platform.Data;

internal sealed class GuidHandler : ValueHandler<Guid>
{
    /// <summary>From what any engine's driver gives.</summary>
    public static Guid Of(object value) => value switch
    {
        Guid id => id,
        byte[] id => new Guid(id, bigEndian: true),
        _ => Guid.Parse((string)value),
    };

    protected override Guid Read(object value) => Of(value);

    protected override object Form(SqlDialect dialect, Guid value) => dialect.Form(value);
}
