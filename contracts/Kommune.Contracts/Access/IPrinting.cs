namespace Kommune.Contracts;

/// <summary>
/// What goes out on paper or in a file cannot be called back. About a strictly protected person it takes two: one employee asks, another who
/// may open the case says yes within a day, and then it is printed once (R70). For everyone else, and for the person's own side, it is a row
/// in the read log (R34).
/// </summary>
public interface IPrinting
{
    /// <summary>Call before anything is shown that is meant to be printed or exported; the row of the read log is written here.</summary>
    /// <param name="resourceId">The resource.</param>
    /// <param name="sections">Ids of the sections that would be printed.</param>
    /// <returns>Null when it may be printed now; else the address where a second person is asked. Then nothing may be shown.</returns>
    /// <exception cref="AccessDeniedException">When the actor may not read the resource at all.</exception>
    Task<string?> Print(Guid resourceId, IReadOnlyList<string> sections);
}
