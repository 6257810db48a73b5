using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Kommune.Contracts;

namespace Kommune.Platform.Modules;

/// <summary>
/// Every module found when the host started, in folder order, with its state. A module that fails stops neither the others nor the host.
/// Belongs to one host in the process.
/// </summary>
internal sealed class ModuleCatalog
{
    private readonly Dictionary<string, string> moduleOfAssembly = [];
    private readonly HashSet<InstalledModule> judged = [];
    private readonly HashSet<InstalledModule> underway = [];

    public ModuleCatalog(IReadOnlyList<InstalledModule> all)
    {
        All = all;
        Settle();
    }

    public IReadOnlyList<InstalledModule> All { get; }

    /// <summary>Those that are loaded. Settled when the host begins to listen.</summary>
    public IReadOnlyList<LoadedModule> Modules { get; private set; }

    /// <summary>Reads a folder with one folder for each module. A missing folder is a host without modules.</summary>
    public static ModuleCatalog Load(string folder)
    {
        var folders = Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];
        Array.Sort(folders, StringComparer.Ordinal);
        var catalog = new ModuleCatalog([.. folders.Select(Read)]);
        catalog.ClaimNames();
        foreach (var module in catalog.All)
            catalog.Judge(module);
        catalog.Settle();
        return catalog;
    }

    public LoadedModule? Find(string id) => Modules.FirstOrDefault(module => module.Id == id);

    /// <summary>The module whose main assembly this is: which module a page belongs to.</summary>
    public LoadedModule? OwnerOf(Assembly assembly) => Modules.FirstOrDefault(module => module.Assembly == assembly);

    /// <summary>Takes a module out again before the host listens, and those that cannot work without it.</summary>
    public void Fail(string id, IEnumerable<string> reasons)
    {
        var failed = All.First(module => module.Loaded?.Id == id);
        failed.Refuse(ModuleState.Faulty, reasons);
        RefuseDependents(failed);
        Settle();
    }

    private void RefuseDependents(InstalledModule missing)
    {
        foreach (var dependent in All.Where(module => module.Loaded?.Manifest.Requires.Contains(missing.Id) == true))
        {
            dependent.Refuse(ModuleState.Incompatible, [Missing(dependent, missing)]);
            RefuseDependents(dependent);
        }
    }

    [MemberNotNull(nameof(Modules))]
    private void Settle() => Modules = [.. All.Select(module => module.Loaded).OfType<LoadedModule>()];

    private static InstalledModule Read(string folder)
    {
        var (manifest, mistakes) = ManifestReader.Read(folder);
        var module = new InstalledModule { Id = manifest?.Id ?? Path.GetFileName(folder), Folder = folder, Manifest = manifest };
        module.Refuse(ModuleState.Incompatible, mistakes);
        return module;
    }

    /// <summary>Ids, table prefixes and resource kinds are claimed in folder order, before any code runs: the second to come is refused.</summary>
    private void ClaimNames()
    {
        var claimed = new List<ModuleManifest>();
        foreach (var module in All)
        {
            if (module.Manifest is not { } manifest)
            {
                judged.Add(module);
                continue;
            }
            var clashes = claimed.SelectMany(first => Clashes(first, manifest)).ToList();
            if (clashes.Count > 0)
            {
                module.Refuse(ModuleState.Incompatible, clashes);
                judged.Add(module);
                continue;
            }
            claimed.Add(manifest);
            moduleOfAssembly[Path.GetFileNameWithoutExtension(manifest.Assembly)] = manifest.Id;
        }
    }

    private static IEnumerable<string> Clashes(ModuleManifest first, ModuleManifest second)
    {
        if (first.Id == second.Id)
        {
            yield return $"{second.Id} is installed twice; the id is taken by {first.Vendor}'s version {first.Version}.";
            yield break;
        }
        if (first.Assembly == second.Assembly)
            yield return $"{second.Id} has the assembly {second.Assembly}, the name of which is taken by the module {first.Id}.";
        if (first.TablePrefix.StartsWith(second.TablePrefix, StringComparison.Ordinal) || second.TablePrefix.StartsWith(first.TablePrefix, StringComparison.Ordinal))
            yield return $"{second.Id} has the table prefix {second.TablePrefix}, which overlaps with {first.TablePrefix} of the module {first.Id}.";
        foreach (var kind in first.ResourceKinds.Intersect(second.ResourceKinds))
            yield return $"{second.Id} owns the resource kind {kind}, which is taken by the module {first.Id}.";
    }

    /// <summary>Required modules first, wherever they stand in the folder.</summary>
    private void Judge(InstalledModule module)
    {
        if (module.Manifest is not { } manifest || judged.Contains(module) || !underway.Add(module))
            return;
        var missing = new List<string>();
        foreach (var id in manifest.Requires)
        {
            var required = All.FirstOrDefault(other => other.Id == id && other.Manifest is not null) ?? All.FirstOrDefault(other => other.Id == id);
            if (required is null)
            {
                missing.Add($"{manifest.Id} requires the module {id}, which is not installed.");
                continue;
            }
            var isCircular = underway.Contains(required) && !judged.Contains(required);
            Judge(required);
            if (isCircular)
                missing.Add($"{manifest.Id} requires the module {id}, which in turn requires {manifest.Id}.");
            else if (required.Loaded is null)
                missing.Add(Missing(module, required));
        }
        ModuleLoader.Load(module, manifest, missing, moduleOfAssembly);
        judged.Add(module);
    }

    private static string Missing(InstalledModule module, InstalledModule required) =>
        $"{module.Id} requires the module {required.Id}, which is {required.State}.";
}
