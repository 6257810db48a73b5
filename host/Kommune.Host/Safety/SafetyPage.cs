using Kommune.Platform.Tenancy;
using Kommune.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Kommune.Host.Safety;

/// <summary>What the pages about somebody's safety have in common: several small forms on a page, and dates people type.</summary>
public abstract class SafetyPage : FormPage
{
    [Inject] private IStringLocalizer<SafetyTexts> Words { get; set; } = null!;
    [Inject] private CurrentTenant Current { get; set; } = null!;

    /// <inheritdoc/>
    protected override IStringLocalizer Localizer => Words;

    private protected string Municipality => Current.Tenant.Municipality.Name;
    private protected static string T(string key) => SafetyTexts.Get(key);
    private protected static string T(string key, params object[] values) => SafetyTexts.Get(key, values);

    /// <summary>What is wrong with one of the page's forms.</summary>
    private protected IReadOnlyList<FormProblem> ProblemsOf(string form) =>
        Http?.Request is { HasFormContentType: true } request && request.Form["_handler"] == form ? Problems : [];

    /// <summary>Null for what is no date: the use case says what is missing.</summary>
    private protected static DateOnly? Day(string? typed) => Dates.TryParse(typed, out var day) ? day : null;

    /// <summary>What was sent but is no id must not become nobody.</summary>
    private protected static Guid? IdOf(string? value) => string.IsNullOrEmpty(value) ? null : Guid.TryParse(value, out var id) ? id : Guid.Empty;
}
