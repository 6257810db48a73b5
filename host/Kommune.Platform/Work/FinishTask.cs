using Kommune.Contracts;

namespace Kommune.Platform.Work;

/// <summary>
/// Somebody says that a task is done. Only kinds that end in a talk between people: what ends in something stored here, an answer or a
/// handover, is closed by that and by nothing else.
/// </summary>
internal sealed class FinishTask(OpenTasks open, ITasks tasks, IAccess access, IAuditTrail audit)
{
    private static readonly HashSet<string> ByHand =
        ["prepare-adult", "new-consents", "own-consent", "health-own", "relation-ended", "no-leader", "call-instead", "reading-control", Safety.SafetyTasks.KeepApart];

    public static bool IsPossible(TaskRow task) => ByHand.Contains(task.Kind);

    /// <exception cref="NotFoundException">When it is not the actor's, or is done already.</exception>
    public async Task Do(Guid id)
    {
        var task = (await open.Of(access.Actor)).FirstOrDefault(task => task.Id == id);
        if (task is null || !IsPossible(task)) throw new NotFoundException();
        await tasks.Close(task.TaskKey, "done");
        await audit.Record(new() { SubjectId = task.SubjectId, ResourceId = task.ResourceId, ResourceKind = task.ResourceKind, Action = "task-done" });
    }
}
