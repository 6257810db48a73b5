namespace Kommune.Platform.Data;

internal sealed class GuidHandler : ValueHandler<Guid>
{
    protected override Guid Read(object value) => value switch
    {
        Guid id => id,
        byte[] id => new Guid(id, bigEndian: true),
        _ => Guid.Parse((string)value),
    };

    protected override object Form(SqlDialect dialect, Guid value) => dialect.Form(value);
}
