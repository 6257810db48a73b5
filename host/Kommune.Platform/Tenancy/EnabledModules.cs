using Kommune.Contracts;

namespace Kommune.Platform.Tenancy;

/// <summary>Which modules a municipality has switched on (<c>kp_module</c>).</summary>
internal sealed class EnabledModules(IUnitOfWork unit, TimeProvider clock)
{
    public async Task<IReadOnlySet<string>> Load() =>
        (await unit.Query<string>("select id from kp_module where enabled = @enabled", new { enabled = true })).ToHashSet();

    /// <param name="id">The module.</param>
    /// <param name="enabled">On or off; off keeps the module's data.</param>
    /// <param name="changedBy">Who decided, in words an operator understands.</param>
    public async Task Set(string id, bool enabled, string changedBy)
    {
        var row = new { id, enabled, changedAt = clock.GetUtcNow(), changedBy };
        if (await unit.Execute("update kp_module set enabled = @enabled, changed_at = @changedAt, changed_by = @changedBy where id = @id", row) == 0)
            await unit.Execute("insert into kp_module (id, enabled, changed_at, changed_by) values (@id, @enabled, @changedAt, @changedBy)", row);
    }
}
