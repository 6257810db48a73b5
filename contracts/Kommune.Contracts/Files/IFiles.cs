namespace Kommune.Contracts;

/// <summary>
/// Files that belong to what a module keeps about somebody: encrypted in the municipality's database, so that they are moved, backed up and
/// restored with it. Who may read one is for the module to ask the access policy: nothing is asked here.
/// </summary>
public interface IFiles
{
    /// <summary>Keeps a file. It is judged by its content, never by its name.</summary>
    /// <param name="resourceId">The resource it belongs to; the content cannot be read through another.</param>
    /// <param name="name">What it was called where it came from.</param>
    /// <param name="content">All of it.</param>
    /// <exception cref="RuleViolationException">It is empty (<c>problem.file-nothing</c>), too large (<c>problem.file-size</c>) or of a kind that is not taken
    /// (<c>problem.file-kind</c>); the field is <c>File</c>.</exception>
    Task<StoredFile> Add(Guid resourceId, string? name, ReadOnlyMemory<byte> content);

    /// <summary>The content.</summary>
    /// <exception cref="NotFoundException">The resource has no such file.</exception>
    Task<byte[]> Read(Guid resourceId, Guid fileId);

    /// <summary>A file goes along with the entry it belongs to, when that was written on the wrong person (R78). It can be read through the other resource only from then on.</summary>
    /// <exception cref="NotFoundException">The resource has no such file.</exception>
    Task Move(Guid resourceId, Guid fileId, Guid toResourceId);
}
