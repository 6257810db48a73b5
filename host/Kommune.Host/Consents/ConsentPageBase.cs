using Kommune.Contracts;
using Kommune.Host.Pages;
using Kommune.Host.Safety;
using Kommune.Platform.Access;
using Kommune.Platform.Tenancy;
using Kommune.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Kommune.Host.Consents;

/// <summary>What every page about the sharing of one resource needs: how it stands, names, and the way back.</summary>
public abstract class ConsentPageBase : FormPage
{
    private IReadOnlyDictionary<Guid, Person> people = new Dictionary<Guid, Person>();
    private IReadOnlyDictionary<Guid, OrgUnit> units = new Dictionary<Guid, OrgUnit>();

    /// <summary>The resource.</summary>
    [Parameter] public Guid Id { get; set; }

    [Inject] private protected IAccess Access { get; set; } = null!;
    [Inject] private protected IPeople People { get; set; } = null!;
    [Inject] private protected IOrganisation Organisation { get; set; } = null!;
    [Inject] private protected ConsentStates States { get; set; } = null!;
    [Inject] private protected ConsentAsking Asking { get; set; } = null!;
    [Inject] private protected ConsentSharing Sharing { get; set; } = null!;
    [Inject] private protected SectionNames SectionNames { get; set; } = null!;
    [Inject] private protected CurrentTenant Current { get; set; } = null!;
    [Inject] private protected TimeProvider Clock { get; set; } = null!;
    [Inject] private IStringLocalizer<ConsentTexts> ConsentWords { get; set; } = null!;

    /// <inheritdoc/>
    protected override IStringLocalizer Localizer => ConsentWords;

    private protected ResourceAccess Found { get; private set; } = null!;
    private protected ConsentState State { get; private set; } = null!;
    private protected Person Subject { get; private set; } = null!;

    private protected DateOnly Today => Dates.Today(Clock);
    private protected bool IsEmployee => Access.Actor.Kind == ActorKind.Employee;
    private protected bool IsSelf => Access.Actor.PersonId == Subject.Id;
    private protected MunicipalitySettings Settings => Current.Tenant.Municipality.Settings;

    /// <summary>The person's own side: decides who may see.</summary>
    private protected bool MayDecide => Found.May(Section.Consents, Right.Govern);

    /// <summary>The responsible: writes down what others say.</summary>
    private protected bool MayRegister => Found.Decide(Section.Consents, Right.Write).Basis == AccessBasis.Responsible;

    private protected string ResourceName => SectionNames.Resource(State.Resource.Kind);
    private protected string? ResourceHref => State.Kind.Page?.Replace("{id}", Id.ToString("D"), StringComparison.Ordinal);

    /// <summary>Reads how the sharing stands; the reading is logged.</summary>
    private protected async Task Open()
    {
        Found = await Access.Read(Id, Section.Consents);
        State = await States.Of(Found.Resource);
        units = Found.Shown(await Organisation.Units());
        people = await People.Get([.. Mentioned().Append(Found.Resource.SubjectId).Distinct()]);
        Subject = people.GetValueOrDefault(Found.Resource.SubjectId) ?? throw new NotFoundException();
    }

    /// <summary>For the pages where something is decided: an honest no to those who only read.</summary>
    private protected async Task OpenToDecide()
    {
        await Open();
        if (!MayDecide && !MayRegister) throw new AccessDeniedException(DenyReason.RightTooLow);
    }

    private protected string UnitName(Guid unitId) => units.GetValueOrDefault(unitId)?.Name ?? throw new NotFoundException();

    private protected string NameOf(Guid personId) => personId == Access.Actor.PersonId ? ConsentTexts.Get("you") : people.GetValueOrDefault(personId)?.Name ?? ConsentTexts.Get("somebody");

    private protected string InWords(IEnumerable<string> sections) => SectionNames.InWords(State.Resource.Kind, sections);

    private protected IReadOnlyList<Choice> Choices(IEnumerable<string> sections) => [.. sections.Select(section => new Choice(section, SectionNames.Label(State.Resource.Kind, section)))];

    private protected IReadOnlyList<Choice> UnitChoices() => [.. units.Values.Select(unit => new Choice(unit.Id.ToString(), unit.Name))];

    private protected IReadOnlyList<Choice> ChildsViews() =>
        [.. new[] { "informed", "heard", "not-able" }.Select(view => new Choice(view, ConsentTexts.Get($"childs-view.{view}{(IsSelf ? ".self" : "")}", Subject.GivenName)))];

    /// <summary>Who can answer: the person, and those who lawfully act for the person.</summary>
    private protected async Task<IReadOnlyList<Choice>> Answerers()
    {
        var acting = await People.ActingFor(Subject.Id);
        var known = await People.Get([.. acting.Select(relation => relation.PersonId)]);
        return [new(Subject.Id.ToString(), Subject.Name), .. known.Values.Where(person => person.Id != Subject.Id).Select(person => new Choice(person.Id.ToString(), person.Name))];
    }

    /// <summary>An employee writes down what somebody else has answered; a private person answers alone.</summary>
    private protected ConsentOnBehalf? Behalf(string? personId, string? channel) =>
        IsEmployee ? new() { PersonId = Guid.TryParse(personId, out var id) ? id : Guid.Empty, Channel = channel ?? "" } : null;

    private protected static string Language => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private protected IReadOnlyList<Link> Crumbs(string? last = null)
    {
        var crumbs = new List<Link>();
        if (!IsEmployee)
        {
            crumbs.Add(new(IsSelf ? Texts.Get("menu.my-page") : Subject.Name, $"/start/{Subject.Id:D}"));
            crumbs.Add(new(ConsentTexts.Get("menu"), ConsentLinks.All));
        }
        else if (ResourceHref is not null)
        {
            crumbs.Add(new($"{ResourceName}, {Subject.Name}", ResourceHref));
        }
        crumbs.Add(new(ConsentTexts.Get("who-sees"), ConsentLinks.Of(Id)));
        if (last is not null) crumbs.Add(new(last, Http!.Request.Path));
        return crumbs;
    }

    private IEnumerable<Guid> Mentioned() =>
    [
        .. State.Givers.All, .. State.Shares.Concat(State.Resting).SelectMany(share => share.Yes.Select(one => one.GiverId).Concat(share.No)),
        .. State.Shares.Concat(State.Resting).SelectMany(share => share.Yes).Select(one => one.RegisteredBy).OfType<Guid>(), .. State.Questions.Select(question => question.AskedBy),
    ];
}
