using Kommune.Contracts;
using Kommune.Ui;
using Microsoft.AspNetCore.Components;

namespace Kommune.IndividualPlans.Pages;

/// <summary>What every page about one plan needs: the plan as the reader may see it, names, and the way back.</summary>
public abstract class PlanPageBase : ModulePage
{
    private ResourceAccess found = null!;

    /// <summary>The plan.</summary>
    [Parameter] public Guid Id { get; set; }

    [Inject] private PlanStore Plans { get; set; } = null!;
    [Inject] private ReadPlan Reading { get; set; } = null!;

    /// <summary>The whole plan, after <see cref="Open"/>.</summary>
    private protected PlanView View { get; private set; } = null!;
    private protected PlanContent Content { get; private set; } = PlanContent.Empty;
    private protected Person Subject { get; private set; } = null!;
    private protected PlanNames PlanNames { get; set; } = null!;
    private protected ResponsibleContact? Contact { get; private set; }
    private protected Guid CaseId { get; private set; }
    private protected PlanState State { get; private set; }
    private protected int ApprovedNumber { get; private set; }

    private protected bool IsEditable => State is PlanState.Draft or PlanState.Active or PlanState.UnderRevision;
    private protected bool IsSelf => Access.Actor.PersonId == Subject.Id;
    private protected bool IsChild => LegalAge.Majority.IsUnder(Subject.BirthDate, Today);

    /// <summary>The person's own side: decides about the plan.</summary>
    private protected bool MayGovern => found.May(Sections.Title, Right.Govern);

    /// <summary>The family and the coordinator write in the whole plan, so they are the ones who read the draft (R38).</summary>
    private protected bool MayEdit => found.May(Sections.Title, Right.Write);

    /// <summary>A service that takes part in the plan has no part in the case: it is not led to a closed door.</summary>
    private protected bool MayOpenCase => MayEdit || Access.Holds(Permissions.Inbox);

    private protected AccessBasis Basis => found.Decide(Sections.Title, Right.Read).Basis;
    private protected string PlanHref => Links.Plan(Id);
    private protected string PlanName => IsSelf ? PageTexts.Get("plan.mine") : PageTexts.Get("plan.of", Subject.GivenName);

    private protected bool May(string section) => found.May(section);

    private protected bool MaySay(string section) => found.May(section, Right.Comment);

    private protected string EditHref(string anchor) => $"{PlanHref}/edit#{anchor}";

    /// <summary>The whole plan as this reader may see it; the draft where one is asked for or nothing applies yet.</summary>
    private protected async Task Open(bool draft)
    {
        View = await Reading.Do(Id);
        found = View.Access;
        (Subject, CaseId, State, ApprovedNumber, Contact) = (View.Subject, View.CaseId, View.State, View.ApprovedNumber, View.Responsible);
        Content = (draft ? View.Working : View.Content ?? View.Draft) ?? PlanContent.Empty;
        PlanNames = new(View.People, View.Employees, View.Units);
    }

    /// <summary>For the small pages that change one thing: only the section they are about, and an honest no to those who may not write in it.</summary>
    private protected async Task LoadToWrite(string section, params string[] also)
    {
        await Load(draft: true, [section, .. also]);
        if (found.Decide(section, Right.Write) is { IsAllowed: false } no) throw new AccessDeniedException(no.Reason);
    }

    /// <summary>The same where saying something is enough.</summary>
    private protected async Task LoadToSay(string section)
    {
        await Load(draft: true, section);
        if (found.Decide(section, Right.Comment) is { IsAllowed: false } no) throw new AccessDeniedException(no.Reason);
    }

    /// <summary>A few sections of the plan; the front page is always among them.</summary>
    private protected async Task Load(bool draft, params string[] sections)
    {
        string[] opened = [.. sections.Append(Sections.Title).Distinct()];
        found = await Access.Read(Id, opened);
        var plan = await Plans.Get(Id);
        (CaseId, State, ApprovedNumber) = (plan.Document.CaseId, plan.State, plan.ApprovedNumber);
        var content = MayEdit && draft ? plan.Working : plan.Content ?? PlanContent.Empty;
        Subject = await PersonOf(plan.SubjectId);
        Content = content.VisibleTo((section, on) => opened.Contains(section) && found.May(section, on), Access.Actor.UnitsIn(Id) is [var unit, ..] ? unit : null)
            .For(Access.Actor, Subject, Today);
        Contact = found.Shown((await Resources.Responsible([Id])).GetValueOrDefault(Id));
        var ids = PlanPeople.In(Content).Append(plan.SubjectId).Distinct().ToList();
        PlanNames = new(await People.Get(ids), found.Shown(await Organisation.EmployeesById(ids)), found.Shown(await Organisation.Units()));
    }

    /// <summary>A list of all there is to choose tells nothing; which one stands there tells where somebody is (R69).</summary>
    private protected IReadOnlyList<Choice> Unnamed(IReadOnlyList<Choice> units, string? chosen) => found.ShowsPlaces
        ? units
        : [.. units.Select(unit => unit.Value == chosen ? unit with { Text = PageTexts.Get("place.chosen") } : unit)];

    /// <summary>An employee to choose; where no place may be named, without the service.</summary>
    private protected Choice Colleague(Employee one) => found.ShowsPlaces ? ChoiceOf(one) : new(one.PersonId.ToString(), $"{one.Name}, {one.Title}");

    private protected IReadOnlyList<Link> Crumbs(string? last = null, bool edit = false)
    {
        var crumbs = new List<Link>();
        if (IsEmployee)
        {
            crumbs.Add(new(PageTexts.Get("crumb.cases"), Links.Cases));
            if (MayOpenCase) crumbs.Add(new(Subject.Name, Links.Case(CaseId)));
        }
        else
        {
            crumbs.Add(new(IsSelf ? PageTexts.Get("crumb.my-page") : Subject.Name, $"/start/{Subject.Id}"));
        }
        crumbs.Add(new(PageTexts.Get("plan.title"), last is not null && edit ? PlanHref + "/edit" : PlanHref));
        if (last is not null) crumbs.Add(new(last, Here));
        return crumbs;
    }
}
