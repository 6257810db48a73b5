using Kommune.Contracts;
using Microsoft.Extensions.Localization;

namespace Kommune.IndividualPlans;

/// <summary>Whoever follows an action guide finds the way to the coordinating unit from the step that asks for it.</summary>
internal sealed class NotifyTool(IAccess access, IStringLocalizer<Texts> texts) : IWorkTools
{
    public Task<IReadOnlyList<WorkTool>> For(Actor actor, WorkSituation situation) => Task.FromResult<IReadOnlyList<WorkTool>>(
        access.Holds(Permissions.Notify) ? [new() { Kind = WorkToolKind.Notification, Title = texts["tool.notify"], Href = Links.Notify }] : []);
}
