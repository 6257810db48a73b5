using System.Data;
using Dapper;

namespace Kommune.Platform.Data;

internal sealed class GuidHandler : SqlMapper.TypeHandler<Guid>
{
    public override Guid Parse(object value) => value is Guid id ? id : Guid.Parse((string)value);

    public override void SetValue(IDbDataParameter parameter, Guid value) => SqlDialect.Of(parameter).Write(parameter, value);
}
