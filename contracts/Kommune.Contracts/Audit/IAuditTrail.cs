namespace Kommune.Contracts;

/// <summary>
/// Who saw or changed what, and why: append only, hash-chained per municipality (R44, R45). <see cref="IAccess"/> writes most rows;
/// modules write only what access cannot know, such as a print or an export.
/// </summary>
public interface IAuditTrail
{
    /// <summary>Adds a row. In a writing unit of work it commits with the work; in a reading one it is durable when this returns.</summary>
    Task Record(AuditEntry entry);

    /// <summary>The latest rows about a person, newest first, for the person's own page (R46).</summary>
    Task<IReadOnlyList<AuditRow>> About(Guid subjectId, int take);
}
