namespace Kommune.Contracts;

/// <summary>
/// Offered by modules: what one can make or open as a part of the work with somebody. The action guide leads to it from the step that asks
/// for it, and names no module: where the one that has it is off, the tool is not there.
/// </summary>
public interface IWorkTools
{
    /// <summary>
    /// The tools this actor may use now. The module asks <see cref="IAccess"/> itself; the page that opens asks again.
    /// </summary>
    /// <param name="actor">Who would use them; never anonymous.</param>
    /// <param name="situation">About whom, and how far the work has come.</param>
    Task<IReadOnlyList<WorkTool>> For(Actor actor, WorkSituation situation);
}
