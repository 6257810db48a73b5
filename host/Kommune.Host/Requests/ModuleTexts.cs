using System.Collections.Concurrent;
using System.Reflection;
using Kommune.Platform.Modules;
using Microsoft.Extensions.Localization;

namespace Kommune.Host.Requests;

/// <summary>Words by key, wherever they are defined: in a module, in the kit, or in one of the shell's own sets.</summary>
internal sealed class ModuleTexts(IStringLocalizerFactory localizers, ModuleCatalog catalog)
{
    private static readonly IReadOnlyList<Type> OfShell = [.. In(typeof(Texts).Assembly).Prepend(typeof(Texts)).Distinct()];

    private static readonly ConcurrentDictionary<Assembly, IReadOnlyList<Type>> OfModules = new();

    public string? Find(string key, params object[] values)
    {
        foreach (var source in Sources())
            if (source[key, values] is { ResourceNotFound: false } found) return found.Value;
        return null;
    }

    private IEnumerable<IStringLocalizer> Sources()
    {
        foreach (var module in catalog.Modules)
            foreach (var marker in OfModules.GetOrAdd(module.Assembly, In)) yield return localizers.Create(marker);
        yield return localizers.Create(typeof(Ui.Texts));
        foreach (var marker in OfShell) yield return localizers.Create(marker);
    }

    // What a module says to the platform stands in its Texts; its pages may call the same thing something else.
    private static IReadOnlyList<Type> In(Assembly assembly) =>
    [
        .. assembly.GetManifestResourceNames().Select(name => assembly.GetType(Path.GetFileNameWithoutExtension(name))).OfType<Type>()
            .OrderBy(type => type.Name == nameof(Texts) ? 0 : 1),
    ];
}
