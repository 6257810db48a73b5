using Kommune.Contracts;
using Kommune.Platform.Data;

namespace Kommune.Platform.Bus;

/// <summary>The few statements that differ between engines.</summary>
internal abstract class BusSql
{
    public static BusSql For(SqlDialect dialect) => dialect switch
    {
        SqliteDialect => SqliteBusSql.Instance,
        _ => throw new NotSupportedException($"The bus does not know {dialect.Name}."),
    };

    /// <summary>
    /// Claims due deliveries of one subscriber in order of position, within the caller's transaction: the claim is the lock.
    /// A row is taken only when everything before it in its stream is done, or is taken in the same batch.
    /// </summary>
    public abstract Task<IReadOnlyList<DeliveryRow>> Claim(IUnitOfWork work, string subscriber, DateTimeOffset now, int take);
}
