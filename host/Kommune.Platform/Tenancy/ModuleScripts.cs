using System.Reflection;
using Kommune.Contracts;
using Kommune.Migrations;

namespace Kommune.Platform.Tenancy;

/// <summary>A module's scripts. Read when they are needed first: a set that cannot be right is then that module's trouble, not the host's.</summary>
internal sealed class ModuleScripts(MigrationArea area, Func<IReadOnlyList<MigrationScript>> read)
{
    private readonly Lazy<IReadOnlyList<MigrationScript>> _scripts = new(read);

    public MigrationArea Area => area;

    public IReadOnlyList<MigrationScript> Read() => _scripts.Value;

    public static ModuleScripts Of(ModuleManifest manifest, Assembly assembly) =>
        new(new MigrationArea(manifest.Id, [manifest.TablePrefix]), () => ScriptSource.FromAssembly(assembly, manifest.Id));
}
