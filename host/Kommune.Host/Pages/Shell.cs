using System.Globalization;
using Kommune.Contracts;
using Kommune.Host.Login;
using Kommune.Host.Responsibility;
using Kommune.Host.Work;
using Kommune.Platform.Access;
using Kommune.Platform.Modules;
using Kommune.Platform.Tenancy;
using Kommune.Ui;
using Microsoft.AspNetCore.Diagnostics;

namespace Kommune.Host.Pages;

/// <summary>What the frame around every page shows: whose municipality, who is here, where one can go.</summary>
internal sealed class Shell(
    IHttpContextAccessor accessor, CurrentTenant current, CurrentActor acting, Platform.Access.Permissions permissions, ModuleCatalog catalog)
{
    private static readonly Dictionary<string, string> LanguageNames = new() { ["nb"] = "Bokmål", ["nn"] = "Nynorsk", ["en"] = "English" };

    private readonly HttpRequest request = accessor.HttpContext!.Request;

    public string MunicipalityName => current.IsSet ? current.Tenant.Municipality.Name : "Kommune Platform";

    public string? ServiceDeskPhone => current.IsSet ? current.Tenant.Municipality.ServiceDeskPhone : null;

    /// <summary>The address the person asked for, also where a calm page answers instead.</summary>
    public string Here => accessor.HttpContext!.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
        ? asked.OriginalPath + asked.OriginalQueryString
        : request.Path + request.QueryString;

    public string? PersonName => acting.Actor.IsKnown ? acting.Actor.Name : null;

    public bool IsEmployee => acting.Actor.Kind == ActorKind.Employee;

    /// <summary>Away in one press, for those who may be watched. Employees have no use for it.</summary>
    public string? QuickExit => IsEmployee || !current.IsSet ? null : "https://www.yr.no/";

    public IReadOnlyList<LanguageChoice> Languages => [.. Host.Languages.All.Select(code =>
        new LanguageChoice(code, LanguageNames[code], $"/language/{code}{QueryString.Create("back", Here)}", code == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName))];

    public IReadOnlyList<MenuItem> Menu => Session.Read(accessor.HttpContext!.User) is { OnlyStatements: true } ? [] : acting.Actor.IsKnown && current.IsSet ? [Start, .. OfModules, .. OfShell] : [];

    private MenuItem Start => new(Texts.Get(IsEmployee ? "menu.my-day" : "menu.my-page"), "/", "home", request.Path == "/" || IsUnder("/start"));

    private IEnumerable<MenuItem> OfModules =>
        from module in catalog.Modules
        where current.Tenant.EnabledModules.Contains(module.Id)
        from item in module.Navigation
        where Holds(item.Permission)
        orderby item.Order
        select new MenuItem(Text(item), item.Href, item.Icon, IsUnder(item.Href));

    private IEnumerable<MenuItem> OfShell
    {
        get
        {
            if (Holds(Permissions.Start)) yield return new MenuItem(WorkTexts.Get("notices.title"), "/notices", "inbox", IsUnder("/notices"));
            if (Holds(Permissions.LeadUnit)) yield return new MenuItem(ResponsibilityTexts.Get("unit.title"), "/unit", "people", IsUnder("/unit"));
            if (Holds(Permissions.Responsibility)) yield return new MenuItem(ResponsibilityTexts.Get("absence.title"), "/absence", "cal", IsUnder("/absence"));
            if (Holds(Permissions.OwnConsents)) yield return new MenuItem(Consents.ConsentTexts.Get("menu"), Consents.ConsentLinks.All, "shield", IsUnder(Consents.ConsentLinks.All));
            if (Holds(Permissions.OwnLog)) yield return new MenuItem(Texts.Get("menu.read-log"), "/read-log", "eye", IsUnder("/read-log"));
            if (Holds(Permissions.Operate)) yield return new MenuItem(Texts.Get("menu.operations"), "/operations", "list", IsUnder("/operations"));
        }
    }

    private bool Holds(string permission) => permissions.Holds(acting.Actor, permission);

    private bool IsUnder(string address) => request.Path.StartsWithSegments(address);

    private static string Text(NavigationItem item) =>
        item.Text.TryGetValue(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, out var text) ? text : item.Text["nb"];
}
