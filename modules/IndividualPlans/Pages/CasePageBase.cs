using Kommune.Contracts;
using Kommune.Ui;
using Microsoft.AspNetCore.Components;

namespace Kommune.IndividualPlans.Pages;

/// <summary>What every page about one case needs: the case as this reader may see it, and the way back.</summary>
public abstract class CasePageBase : ModulePage
{
    /// <summary>The case.</summary>
    [Parameter] public Guid Id { get; set; }

    [Inject] private ReadCase Reading { get; set; } = null!;

    private protected CaseView Case { get; private set; } = null!;
    private protected Person Subject => Case.Subject;
    private protected bool IsSelf => Access.Actor.PersonId == Subject.Id;
    private protected bool IsChild => LegalAge.Majority.IsUnder(Subject.BirthDate, Today);
    private protected string CaseHref => Links.Case(Id);

    private protected async Task Load() => Case = await Reading.Do(Id);

    /// <summary>For the small pages that do one thing: an honest no to those who may not, and back to the case when it cannot be done now.</summary>
    private protected async Task LoadFor(CaseOperation operation, Func<CaseView, bool> mayDo)
    {
        await Load();
        if (!mayDo(Case)) throw new AccessDeniedException(DenyReason.RightTooLow);
        if (!Case.IsPossible(operation) && Http!.Request.Method == "GET") Navigation.NavigateTo(CaseHref);
    }

    /// <summary>Who can answer: the person, and those who lawfully act for the person.</summary>
    private protected IReadOnlyList<Choice> Answerers =>
        [.. Case.ActingFor.Select(relation => relation.PersonId).Prepend(Subject.Id).Distinct().Select(id => new Choice(id.ToString(), Case.NameOf(id)))];

    private protected IReadOnlyList<Link> Crumbs(string? last = null)
    {
        var crumbs = new List<Link>();
        if (IsEmployee) crumbs.Add(new(PageTexts.Get("crumb.cases"), Links.Cases));
        else crumbs.Add(new(IsSelf ? PageTexts.Get("crumb.my-page") : Subject.Name, $"/start/{Subject.Id}"));
        crumbs.Add(new(IsEmployee ? Subject.Name : PageTexts.Get("crumb.case"), CaseHref));
        if (last is not null) crumbs.Add(new(last, Here));
        return crumbs;
    }
}
