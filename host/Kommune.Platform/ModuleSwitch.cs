using Kommune.Contracts;
using Kommune.Platform.Bus;
using Kommune.Platform.Modules;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform;

/// <summary>
/// Turns modules on and off in a municipality while it is in use. On: tables first, then choice and subscriptions
/// together. Off: the choice, and deliveries are parked; the data stays.
/// </summary>
internal sealed class ModuleSwitch(ModuleCatalog catalog, PlatformMigrations migrations, Synchroniser synchroniser, PlatformScopes scopes, TimeProvider clock)
{
    /// <returns>Why it could not be done, in one line; null when it is done.</returns>
    public async Task<string?> Set(Tenant tenant, string moduleId, bool on, string changedBy, CancellationToken cancellation)
    {
        if (on)
        {
            if (catalog.Find(moduleId) is not { } module) return $"{moduleId} is not loaded.";
            if (module.Manifest.Requires.FirstOrDefault(required => !tenant.EnabledModules.Contains(required)) is { } missing)
                return $"{moduleId} requires {missing}, which is off here.";
            if ((await migrations.Run(tenant, moduleId, cancellation)).Failure is { } failure) return failure;
        }
        else if (catalog.Modules.FirstOrDefault(other => tenant.EnabledModules.Contains(other.Id) && other.Manifest.Requires.Contains(moduleId)) is { } dependent)
        {
            return $"{dependent.Id} requires {moduleId}; turn {dependent.Id} off first.";
        }

        await using (var scope = scopes.Begin(tenant, canWrite: true))
        {
            var modules = new EnabledModules(scope.Work, clock);
            await modules.Set(moduleId, on, changedBy);
            await scope.Services.GetRequiredService<IAuditTrail>().Record(new AuditEntry { Action = on ? "module-enabled" : "module-disabled", ResourceKind = "module" });
            var chosen = await modules.Load();
            await synchroniser.Run(scope.Work, tenant, chosen, isNewChoice: true);
            await scope.Work.Commit();
        }
        return null;
    }
}
