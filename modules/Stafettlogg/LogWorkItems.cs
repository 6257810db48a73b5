using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>What waits for the family: a question about a log, an offer at home, a consent to renew. Employees have their tasks.</summary>
internal sealed class LogWorkItems(IAccess access, LogStore logs, LogConsents rules) : IWorkItems
{
    public async Task<IReadOnlyList<WorkItem>> For(Actor actor, Guid? subjectId)
    {
        if (actor.Kind != ActorKind.Citizen || await logs.OpenOf(subjectId ?? actor.PersonId) is not { } log) return [];
        var found = await access.Of(log.Id);
        if (!found.May(Section.Title, Right.Govern)) return [];
        var items = new List<WorkItem>();
        var status = await rules.Of(log.Id, log.SubjectId);
        if (log.State is LogState.Proposed or LogState.ConsentLapsed && status.Missing.Contains(actor.PersonId))
            items.Add(Item(log.State == LogState.Proposed ? "asked" : "lapsed", Links.Answer(log.Id)));
        items.AddRange(log.Document.Measures.Where(one => one.Status == MeasureStatus.Offered && found.May(one.Topic, Right.Govern))
            .Select(one => Item("offer", Links.Measure(log.Id, one.Id)) with { Text = one.Title }));
        if (log.State == LogState.Closing && found.May(Topics.Together)) items.Add(Item("closing", Links.Evaluate(log.Id)));
        return items;
    }

    private static WorkItem Item(string code, string href) => new()
    {
        Kind = WorkItemKind.ToDo,
        Title = PageTexts.Get($"work.log-{code}"),
        Text = PageTexts.Find($"work.log-{code}.text"),
        Action = PageTexts.Get($"work.log-{code}.action"),
        Href = href,
    };
}
