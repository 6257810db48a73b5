using Kommune.Contracts;
using Microsoft.Extensions.Localization;

namespace Kommune.BtiGuide.Wonder;

/// <summary>The note, as a tool that steps of the guide lead to like those of other modules.</summary>
internal sealed class WonderTool(WonderAccess notes, IStringLocalizer<Texts> texts) : IWorkTools
{
    public Task<IReadOnlyList<WorkTool>> For(Actor actor, WorkSituation situation) => Task.FromResult<IReadOnlyList<WorkTool>>(
        notes.Writes.Count > 0 ? [new() { Kind = WorkToolKind.WonderNote, Title = texts["action.WonderNote"], Href = Links.NewWonder }] : []);
}
