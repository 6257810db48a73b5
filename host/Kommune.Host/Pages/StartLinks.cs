using Kommune.Host.Insight;
using Kommune.Host.Work;
using Kommune.Platform.Access;
using Kommune.Platform.Insight;

namespace Kommune.Host.Pages;

/// <summary>Pages an employee needs now and then, kept off the menu that is read every day.</summary>
internal sealed class StartLinks(CurrentActor current, Platform.Access.Permissions permissions, Emergency emergency)
{
    public IEnumerable<(string Text, string Href)> OfEmployee()
    {
        if (Holds(Permissions.Tasks)) yield return (WorkTexts.Get("tasks.all"), "/tasks");
        if (Holds(Permissions.ReadingControl)) yield return (InsightTexts.Get("control.link"), "/reading-control");
        if (Holds(Permissions.Emergency) && emergency.MayOpen) yield return (InsightTexts.Get("emergency.link"), "/emergency");
    }

    private bool Holds(string permission) => permissions.Holds(current.Actor, permission);
}
