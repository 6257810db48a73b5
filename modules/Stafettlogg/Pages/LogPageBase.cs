using Kommune.Contracts;
using Kommune.Ui;
using Microsoft.AspNetCore.Components;

namespace Kommune.Stafettlogg.Pages;

/// <summary>What every page about one log needs: the log as the reader may see it, names, and the way back.</summary>
public abstract class LogPageBase : ModulePage
{
    /// <summary>The log.</summary>
    [Parameter] public Guid Id { get; set; }

    [Inject] private ReadLog Reading { get; set; } = null!;

    private protected LogView View { get; private set; } = null!;
    private protected LogDocument Log => View.Log;
    private protected Person Subject => View.Subject;
    private protected bool IsSelf => Access.Actor.PersonId == Subject.Id;
    private protected string Back => Links.Log(Id);

    /// <summary>Whose log it is, for the line above a heading.</summary>
    private protected string LogName => IsSelf ? PageTexts.Get("log.mine") : PageTexts.Get("log.of", Subject.GivenName);

    private protected async Task Open(params string[] sections) => View = await Reading.Do(Id, sections);

    /// <summary>For the small pages that change one thing: an honest no to those who may not.</summary>
    private protected async Task OpenTo(string section, Right right, params string[] also)
    {
        await Open([section, .. also]);
        if (View.Access.Decide(section, right) is { IsAllowed: false } no) throw new AccessDeniedException(no.Reason);
    }

    private protected IReadOnlyList<Link> Crumbs(string? last = null)
    {
        List<Link> crumbs = [IsEmployee ? new(PageTexts.Get("crumb.logs"), Links.Logs) : new(IsSelf ? PageTexts.Get("crumb.my-page") : Subject.Name, $"/start/{Subject.Id}")];
        crumbs.Add(new(IsEmployee ? Subject.Name : PageTexts.Get("log.title"), Back));
        if (last is not null) crumbs.Add(new(last, Here));
        return crumbs;
    }

    /// <summary>Topics the reader may write in.</summary>
    private protected IReadOnlyList<Choice> TopicChoices(Right right) =>
        [.. Topics.OfContent.Where(topic => View.Access.May(topic, right)).Select(topic => new Choice(topic, PageTexts.Topic(topic)))];

    /// <summary>A list of all there is to choose tells nothing; which one stands there tells where somebody is (R69).</summary>
    private protected Choice Colleague(Employee one) => new(one.PersonId.ToString(), View.Access.ShowsPlaces ? $"{one.Name}, {one.Title}, {one.UnitName}" : $"{one.Name}, {one.Title}");
}
