using Kommune.Contracts;
using Kommune.Platform.Tenancy;
using Kommune.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Kommune.Host.Responsibility;

/// <summary>What the pages about responsibility ask of the platform.</summary>
public abstract class ResponsibilityPage : FormPage
{
    [Inject] private IStringLocalizer<ResponsibilityTexts> Words { get; set; } = null!;
    [Inject] private CurrentTenant Current { get; set; } = null!;
    [Inject] private protected IAccess Access { get; set; } = null!;
    [Inject] private protected IPeople People { get; set; } = null!;
    [Inject] private protected IOrganisation Organisation { get; set; } = null!;
    [Inject] private protected TimeProvider Clock { get; set; } = null!;

    /// <inheritdoc/>
    protected override IStringLocalizer Localizer => Words;

    private protected DateOnly Today => Dates.Today(Clock);
    private protected string Municipality => Current.Tenant.Municipality.Name;
    private protected static string T(string key) => ResponsibilityTexts.Get(key);
    private protected static string T(string key, params object[] values) => ResponsibilityTexts.Get(key, values);

    /// <summary>Whether this form is being sent. It is drawn then even when the case has moved on meanwhile, so that the sender learns why it came too late.</summary>
    private protected bool IsSent(string form) => Http?.Request is { HasFormContentType: true } request && request.Form["_handler"] == form;

    private protected async Task<Person> PersonOf(Guid id) => (await People.Get([id])).GetValueOrDefault(id) ?? throw new NotFoundException();

    /// <summary>A date as it was typed; what cannot be read is a problem of its field.</summary>
    private protected static DateOnly Day(string? typed, string field) =>
        Dates.TryParse(typed, out var day) ? day : throw new RuleViolationException("problem.date", field);

    /// <summary>Employees to choose from, each with title and service; the value carries person and unit.</summary>
    private protected async Task<IReadOnlyList<Choice>> Colleagues(Guid? unitId, Guid except) =>
    [
        .. (await Organisation.Employees(unitId: unitId))
            .Where(one => one.PersonId != except && one.Role != Roles.Operator)
            .DistinctBy(one => (one.PersonId, one.UnitId))
            .Select(one => new Choice($"{one.PersonId}/{one.UnitId}", $"{one.Name}, {one.Title}, {one.UnitName}")),
    ];

    private protected static (Guid Person, Guid Unit) Chosen(string? value, string field) =>
        value?.Split('/') is [var person, var unit] && Guid.TryParse(person, out var personId) && Guid.TryParse(unit, out var unitId)
            ? (personId, unitId)
            : throw new RuleViolationException("problem.choose", field);
}
