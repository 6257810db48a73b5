using System.Globalization;
using Kommune.Contracts;
using Kommune.Platform.Modules;
using Microsoft.Extensions.Localization;

namespace Kommune.Host.Requests;

/// <summary>Words for problems, wherever the code is defined: in the module that owns the endpoint, in the kit, or in the shell.</summary>
internal sealed class ProblemTexts(
    IStringLocalizer<Texts> shell, IStringLocalizer<Ui.Texts> kit, IStringLocalizerFactory localizers, ModuleCatalog catalog)
{
    public string Title(int status) => shell[$"problem.{Known(status).ToString(CultureInfo.InvariantCulture)}.title"];

    public string Reason(DenyReason reason) => shell[$"denied.{reason}"];

    public string Of(Problem problem)
    {
        var values = problem.Values.ToArray();
        foreach (var texts in Sources())
            if (texts[problem.Code, values] is { ResourceNotFound: false } found) return found.Value;
        return problem.Code;
    }

    private static int Known(int status) => status is 401 or 403 or 404 or 409 or 422 ? status : status >= 500 ? 500 : 400;

    private IEnumerable<IStringLocalizer> Sources()
    {
        yield return kit;
        yield return shell;
        foreach (var module in catalog.Modules)
            if (module.Assembly?.GetTypes().FirstOrDefault(type => type.Name == "Texts") is { } marker) yield return localizers.Create(marker);
    }
}
