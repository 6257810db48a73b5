using Kommune.Contracts;
using Kommune.Host.Mail;
using Kommune.Host.Requests;
using Kommune.Platform.Mail;
using Kommune.Platform.Notices;
using Kommune.Platform.Work;
using Kommune.Ui;

namespace Kommune.Host.Work;

/// <summary>Open tasks and unread notices as lines of a start page, collected like those of the modules.</summary>
internal sealed class TaskItems(
    OpenTasks tasks, NoticeBox notices, KnownResources known, Letters letters, IAccess access, IPeople people, ModuleTexts texts, TimeProvider clock) : IWorkItems
{
    public const string Tasks = "/tasks";

    public async Task<IReadOnlyList<WorkItem>> For(Actor actor, Guid? subjectId)
    {
        var items = new List<WorkItem>();
        if (await notices.Unread() is > 0 and var unread)
            items.Add(new()
            {
                Kind = WorkItemKind.New,
                Title = WorkTexts.Get(unread == 1 ? "notices.one-unread" : "notices.some-unread", unread),
                Action = WorkTexts.Get("notices.read"),
                Href = "/notices",
            });

        if (actor.Kind == ActorKind.Employee && actor.Has(Roles.CoordinatingUnit) && await letters.Waiting() is { Count: > 0 } waiting)
            items.Add(new() { Kind = WorkItemKind.ToDo, Title = MailTexts.Get("letters.title"), Text = MailTexts.Get("letters.since", Dates.Long(Dates.DateOf(waiting[0].CreatedAt))), Href = "/letters" });

        items.AddRange((await Open(actor, subjectId)).Select(one => one.Item));
        return items;
    }

    /// <summary>Open tasks only, each with its line.</summary>
    public async Task<IReadOnlyList<(TaskRow Task, WorkItem Item)>> Open(Actor actor, Guid? subjectId)
    {
        var open = await tasks.Of(actor);
        if (actor.Kind == ActorKind.Citizen) open = [.. open.Where(task => task.SubjectId == (subjectId ?? actor.PersonId))];
        if (open.Count == 0) return [];
        var names = await Names(open);
        return [.. open.Select(task => (task, Item(task, names)))];
    }

    /// <summary>Whose it was, and how late it is; null for the reader's own (R54).</summary>
    public string? PassedOn(TaskRow task) => task.Own || task.Step == 0 ? null
        : WorkTexts.Get("tasks.passed-on", From(task), clock.Today().DayNumber - task.Due.DayNumber);

    private string From(TaskRow task) =>
        task.GivenName is not null ? $"{task.GivenName} {task.FamilyName}" : task.UnitName ?? texts.Find($"role.{task.Role}") ?? "–";

    private WorkItem Item(TaskRow task, IReadOnlyDictionary<Guid, string> names) => new()
    {
        Kind = WorkItemKind.ToDo,
        Title = texts.Find($"task.{task.Kind}") ?? WorkTexts.Get("task.unnamed"),
        Text = string.Join(". ", new[] { task.ResourceId is { } resource ? names.GetValueOrDefault(resource) : null, PassedOn(task) }.OfType<string>()) is { Length: > 0 } text ? text : null,
        // Whoever leads sees that it is late, not what it is about (R26).
        Href = task.Own || task.HolderId == access.Actor.PersonId ? task.Href : Tasks,
        Due = task.Due,
    };

    /// <summary>Names only where the reader may know that the case exists; a task says what to do also without.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> Names(IReadOnlyList<TaskRow> open)
    {
        var names = new Dictionary<Guid, string>();
        var about = open.Where(task => task.SubjectId is not null && task.ResourceId is not null).ToList();
        var visible = await known.Among(access.Actor, about.Select(task => task.ResourceId!.Value));
        var named = about.Where(task => visible.Contains(task.ResourceId!.Value)).ToList();
        var persons = await people.Get([.. named.Select(task => task.SubjectId!.Value).Distinct()]);
        foreach (var task in named)
            if (persons.TryGetValue(task.SubjectId!.Value, out var person)) names[task.ResourceId!.Value] = person.Name;
        return names;
    }
}
