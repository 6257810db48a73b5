namespace Kommune.Contracts;

/// <summary>Offered by modules: what waits for somebody. The start pages collect and sort it by due date.</summary>
public interface IWorkItems
{
    /// <summary>
    /// What waits for, is new to, or is awaited from others by the actor. For a citizen, of the person the page is about.
    /// </summary>
    /// <param name="actor">Whose start page.</param>
    /// <param name="subjectId">For a citizen: the person the page is for (oneself or a child). Null for employees.</param>
    Task<IReadOnlyList<WorkItem>> For(Actor actor, Guid? subjectId);
}
