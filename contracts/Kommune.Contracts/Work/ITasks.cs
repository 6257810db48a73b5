namespace Kommune.Contracts;

/// <summary>
/// What somebody must do by a day. A task is data: it survives restarts, stands on the start page of whoever it is for, and goes up step by
/// step when it is overdue (R54).
/// </summary>
public interface ITasks
{
    /// <summary>
    /// Opens a task in the current unit of work, or does nothing when one with the same key is open: a daily job may ask every day.
    /// </summary>
    /// <returns>Id of the open task.</returns>
    Task<Guid> Open(NewTask task);

    /// <summary>Ends the open task with the key; nothing happens when there is none.</summary>
    /// <param name="key">The key it was opened with.</param>
    /// <param name="outcome">Stable code of what came of it: <c>done</c>, <c>accepted</c>, <c>no-longer-needed</c>.</param>
    Task Close(string key, string outcome);
}
