using Kommune.Contracts;
using Kommune.Host.Requests;
using Kommune.Platform.Notices;
using Kommune.Platform.Work;

namespace Kommune.Host.Work;

/// <summary>Open tasks and unread notices as lines of a start page, collected like those of the modules.</summary>
internal sealed class TaskItems(OpenTasks tasks, NoticeBox notices, IAccess access, IPeople people, ModuleTexts texts) : IWorkItems
{
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

    private WorkItem Item(TaskRow task, IReadOnlyDictionary<Guid, string> names) => new()
    {
        Kind = WorkItemKind.ToDo,
        Title = texts.Find($"task.{task.Kind}") ?? WorkTexts.Get("task.unnamed"),
        Text = task.ResourceId is { } resource ? names.GetValueOrDefault(resource) : null,
        Href = task.Href,
        Due = task.Due,
    };

    /// <summary>Names only where the reader may know that the case exists; a task says what to do also without.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> Names(IReadOnlyList<TaskRow> open)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var kind in open.Where(task => task.SubjectId is not null).GroupBy(task => task.ResourceKind).Where(kind => kind.Key is not null))
        {
            var visible = (await access.Visible(kind.Key!)).ToHashSet();
            var named = kind.Where(task => visible.Contains(task.ResourceId!.Value)).ToList();
            var persons = await people.Get([.. named.Select(task => task.SubjectId!.Value).Distinct()]);
            foreach (var task in named)
                if (persons.TryGetValue(task.SubjectId!.Value, out var person)) names[task.ResourceId!.Value] = person.Name;
        }
        return names;
    }
}
