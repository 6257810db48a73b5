namespace Kommune.Platform.Data;

internal sealed class GuidHandler : ValueHandler<Guid>
{
    protected override Guid Read(object value) => value is Guid id ? id : Guid.Parse((string)value);

    protected override object Form(SqlDialect dialect, Guid value) => dialect.Form(value);
}
