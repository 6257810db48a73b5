using System.Data.Common;
using System.Globalization;
using Kommune.Contracts;
using Kommune.Platform.Bus;
using Kommune.Platform.Modules;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Operations;

/// <summary>What an operator sees: how the machinery stands, never what is in it (R28).</summary>
internal sealed class OperationsView(
    ModuleCatalog catalog, TenantDirectory tenants, CurrentTenant current, PlatformMigrations migrations, BusMonitor bus, DeadLetters letters)
{
    private const int MostLetters = 50;

    public sealed record ModuleLine(string Id, string Title, string Version, ModuleState State, string? Reason, bool IsOn, bool CanSwitch);

    public sealed record MunicipalityLine(string Name, IReadOnlyList<string> Migrations, IReadOnlyList<string> Modules, long Pending, TimeSpan Oldest, long Dead, int OpenCircuits);

    public IReadOnlyList<ModuleLine> Modules() => [.. catalog.All.Select(module => new ModuleLine(
        module.Id,
        Title(module.Manifest) ?? module.Id,
        module.Manifest?.Version ?? "–",
        module.State,
        module.Reason ?? current.Tenant.Troubles.GetValueOrDefault(module.Id),
        current.Tenant.EnabledModules.Contains(module.Id),
        module.State == ModuleState.Loaded))];

    public async Task<IReadOnlyList<MunicipalityLine>> Municipalities()
    {
        var lines = new List<MunicipalityLine>();
        foreach (var tenant in tenants.All)
        {
            if (await Try(tenant) is not { } status)
            {
                lines.Add(new MunicipalityLine(tenant.Municipality.Name, [OperationsTexts.Get("away")], [.. tenant.EnabledModules.Order(StringComparer.Ordinal)], 0, TimeSpan.Zero, 0, 0));
                continue;
            }
            lines.Add(new MunicipalityLine(
                tenant.Municipality.Name,
                [.. (await migrations.Status(tenant)).Select(Line)],
                [.. tenant.EnabledModules.Order(StringComparer.Ordinal)],
                status.Pending,
                status.OldestAge,
                status.Dead,
                status.OpenCircuits));
        }
        return lines;
    }

    /// <summary>Null when its database does not answer: that is what the page is there to show.</summary>
    private async Task<BusStatus?> Try(Tenant tenant)
    {
        try
        {
            return await bus.Read(tenant);
        }
        catch (Exception failure) when (failure is DbException or TimeoutException or IOException)
        {
            return null;
        }
    }

    public Task<BusStatus> Bus() => bus.Read(current.Tenant);

    public Task<IReadOnlyList<DeadLetter>> DeadLetters() => letters.List(new DeadLetterFilter(), MostLetters);

    private static string Line(AreaReport area) =>
        area.Failure is { } reason ? $"{area.Area}: {reason}"
        : area.Pending.Count > 0 ? $"{area.Area}: {Texts.Get("operations.scripts-waiting", area.Pending.Count)}"
        : $"{area.Area}: {Texts.Get("operations.up-to-date")}";

    private static string? Title(ModuleManifest? manifest) =>
        manifest?.Title.GetValueOrDefault(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? manifest?.Title.GetValueOrDefault("nb");
}
