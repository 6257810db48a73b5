using Kommune.Contracts;
using Kommune.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Kommune.Stafettlogg.Pages;

/// <summary>What every page of the module asks of the platform.</summary>
public abstract class ModulePage : FormPage
{
    [Inject] private protected TenantContext Tenant { get; set; } = null!;
    [Inject] private protected IAccess Access { get; set; } = null!;
    [Inject] private protected TimeProvider Clock { get; set; } = null!;
    [Inject] private protected IPeople People { get; set; } = null!;
    [Inject] private protected IOrganisation Organisation { get; set; } = null!;
    [Inject] private protected IResources Resources { get; set; } = null!;
    [Inject] private IStringLocalizer<Texts> ModuleTexts { get; set; } = null!;

    /// <inheritdoc/>
    protected override IStringLocalizer Localizer => ModuleTexts;

    private protected DateOnly Today => Dates.Today(Clock);
    private protected bool IsEmployee => Access.Actor.Kind == ActorKind.Employee;
    private protected string Here => Http!.Request.Path;
    private protected string Municipality => Tenant.Municipality.Name;

    private protected async Task<Person> PersonOf(Guid id) => (await People.Get([id])).GetValueOrDefault(id) ?? throw new NotFoundException();

    /// <summary>Who can answer for a person: the person, and those who lawfully act for the person.</summary>
    private protected async Task<IReadOnlyList<Choice>> AnswerersFor(Person subject)
    {
        var acting = await People.ActingFor(subject.Id);
        var known = await People.Get([.. acting.Select(relation => relation.PersonId)]);
        return [new(subject.Id.ToString(), subject.Name), .. known.Values.Where(person => person.Id != subject.Id).Select(person => new Choice(person.Id.ToString(), person.Name))];
    }

    /// <summary>An employee writes down what somebody else has answered; a private person answers alone.</summary>
    private protected OnBehalf? Behalf(string? personId, string? channel) =>
        IsEmployee ? new() { PersonId = Guid.TryParse(personId, out var id) ? id : Guid.Empty, Channel = channel ?? "" } : null;

    private protected static Guid? IdOf(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private protected async Task<IReadOnlyList<Choice>> Units() =>
        [.. (await Organisation.Units()).Select(unit => new Choice(unit.Id.ToString(), unit.Name))];

    /// <summary>Employees to choose from, each once.</summary>
    private protected async Task<IReadOnlyList<Employee>> Employees() => [.. (await Organisation.Employees()).DistinctBy(one => one.PersonId)];

    private protected static IReadOnlyList<Choice> Choices<T>(string key, params T[] values) where T : struct, Enum =>
        [.. values.Select(value => new Choice(value.ToString(), PageTexts.Of(key, value)))];
}
