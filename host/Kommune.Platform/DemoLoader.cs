using Kommune.Contracts;
using Kommune.Platform.Demo;
using Kommune.Platform.Modules;
using Kommune.Platform.People;
using Kommune.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform;

/// <summary>
/// Makes the invented municipalities, turns their modules on, and lets every module tell its part of their life. People and stories are one
/// unit of work: a start that is cut short leaves nothing, and the next one makes it whole.
/// </summary>
internal sealed class DemoLoader(DataFolder folder, ModuleCatalog catalog, ModuleSwitch modules, PlatformScopes scopes, NationalIdVault vault, TimeProvider clock)
{
    /// <summary>Only in a data folder without any municipality.</summary>
    public void WriteMunicipalities()
    {
        if (Directory.Exists(folder.Municipalities) && Directory.EnumerateDirectories(folder.Municipalities).Any()) return;
        foreach (var municipality in DemoMunicipalities.All) folder.Add(municipality);
    }

    /// <param name="tenant">A municipality; nothing is done in one that is not the demo's, or has people already.</param>
    /// <param name="onlyModules">Modules to turn on; null for all that the demo has on there.</param>
    /// <param name="cancellation">Stops between modules.</param>
    public async Task Load(Tenant tenant, IReadOnlyList<string>? onlyModules, CancellationToken cancellation)
    {
        if (DemoMunicipalities.Towns.FirstOrDefault(town => town.Municipality.Key == tenant.Municipality.Key) is not { } town || await HasPeople(tenant)) return;

        foreach (var module in onlyModules ?? [.. catalog.Modules.Select(module => module.Id).Except(town.ModulesOff)])
            if (await modules.Set(tenant, module, on: true, "demo", cancellation) is { } failure)
                throw new InvalidOperationException($"The demo could not turn on {module}: {failure}");

        await using var scope = scopes.Begin(tenant, canWrite: true);
        await DemoData.Load(scope.Work, tenant.Municipality, vault, clock);
        var cast = DemoData.Cast(tenant.Municipality);
        foreach (var story in scope.Services.GetRequiredService<IOffers>().All<IDemoStory>()) await story.Tell(cast);
        await DemoSeats.Add(scope.Work, clock);
        await scope.Work.Commit();
    }

    private async Task<bool> HasPeople(Tenant tenant)
    {
        await using var scope = scopes.Begin(tenant, canWrite: false);
        return await scope.Work.Find<int>("select count(*) from kp_person") > 0;
    }
}
