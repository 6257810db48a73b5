using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>What the guide's steps can open here: a new log, or the one there is, as far as the employee may know of it.</summary>
internal sealed class LogTools(IAccess access, LogStore logs) : IWorkTools
{
    public async Task<IReadOnlyList<WorkTool>> For(Actor actor, WorkSituation situation)
    {
        if (actor.Kind != ActorKind.Employee) return [];
        if (situation.SubjectId is { } subject && await logs.OpenOf(subject) is { } log)
        {
            var found = await access.Of(log.Id);
            return !found.May(Section.Title) ? []
                : found.May(Topics.Together, Right.Comment) && log.May(LogOperation.Write) ? [Opens(log), new() { Kind = WorkToolKind.Evaluation, Title = PageTexts.Get("evaluate.title"), Href = Links.Evaluate(log.Id) }]
                : [Opens(log)];
        }
        return access.Holds(Permissions.Open) ? [new() { Kind = WorkToolKind.RelayLog, Title = PageTexts.Get("tool.new"), Href = situation.Level is { } level ? $"{Links.New}?level={level}" : Links.New }] : [];
    }

    private static WorkTool Opens(RelayLog log) => new() { Kind = WorkToolKind.RelayLog, Title = PageTexts.Get("tool.open"), Href = Links.Log(log.Id) };
}
