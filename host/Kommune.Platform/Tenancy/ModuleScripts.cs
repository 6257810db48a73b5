using System.Reflection;
using Kommune.Contracts;
using Kommune.Migrations;

namespace Kommune.Platform.Tenancy;

/// <summary>A module's scripts. Read when they are needed: a set that cannot be right is then that module's trouble, not the host's.</summary>
internal sealed record ModuleScripts(MigrationArea Area, Func<IReadOnlyList<MigrationScript>> Read)
{
    public static ModuleScripts Of(ModuleManifest manifest, Assembly assembly) =>
        new(new MigrationArea(manifest.Id, [manifest.TablePrefix]), () => ScriptSource.FromAssembly(assembly, manifest.Id));
}
