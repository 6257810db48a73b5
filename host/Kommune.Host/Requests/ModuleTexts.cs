using Kommune.Platform.Modules;
using Microsoft.Extensions.Localization;

namespace Kommune.Host.Requests;

/// <summary>Words by key, wherever they are defined: in a module, in the kit, or in one of the shell's own sets.</summary>
internal sealed class ModuleTexts(IStringLocalizerFactory localizers, ModuleCatalog catalog)
{
    private static readonly IReadOnlyList<Type> OfShell =
    [
        .. typeof(Texts).Assembly.GetManifestResourceNames()
            .Select(name => typeof(Texts).Assembly.GetType(Path.GetFileNameWithoutExtension(name))).OfType<Type>().Prepend(typeof(Texts)).Distinct(),
    ];

    public string? Find(string key, params object[] values)
    {
        foreach (var source in Sources())
            if (source[key, values] is { ResourceNotFound: false } found) return found.Value;
        return null;
    }

    private IEnumerable<IStringLocalizer> Sources()
    {
        foreach (var module in catalog.Modules)
            if (module.Assembly.GetTypes().FirstOrDefault(type => type.Name == nameof(Texts)) is { } marker) yield return localizers.Create(marker);
        yield return localizers.Create(typeof(Ui.Texts));
        foreach (var marker in OfShell) yield return localizers.Create(marker);
    }
}
