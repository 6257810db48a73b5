using Kommune.Contracts;
using Kommune.Platform.Data;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Audit;

/// <summary>A checkpoint a day, also where few read: so that what is cut off can never be more than a day's.</summary>
internal sealed class SealAudit(UnitOfWork unitOfWork, CurrentTenant tenant, AuditWriters writers, TimeProvider clock) : IDailyJob
{
    public Task Run(DateOnly day) => writers.SealOf(tenant.Tenant).Daily(unitOfWork, clock.GetUtcNow());
}
