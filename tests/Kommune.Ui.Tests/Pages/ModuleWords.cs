using Microsoft.Extensions.Localization;

namespace Kommune.Ui.Tests.Pages;

// A module's texts: one code of its own, the rest is the kit's.
internal sealed class ModuleWords : IStringLocalizer
{
    public LocalizedString this[string name] => name == "problem.words-missing"
        ? new LocalizedString(name, "Skriv målet med egne ord.")
        : new LocalizedString(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments] => this[name];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
