namespace Kommune.Platform.Data;

/// <summary>
/// One host process per SQLite file: queues of writers, subscribers and live pages are in memory. The operating system holds the lock, so it
/// is gone when the process is, however that came about.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly FileStream _handle;

    private DatabaseLock(FileStream handle) => _handle = handle;

    /// <exception cref="DatabaseInUseException">When another process has it.</exception>
    public static DatabaseLock Take(string databaseFile)
    {
        var file = Path.GetFullPath(databaseFile);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            return new DatabaseLock(new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure) when (failure is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new DatabaseInUseException(file);
        }
    }

    /// <summary>The file stays: removing it would let a third process lock a new one while a second still holds the old.</summary>
    public void Dispose() => _handle.Dispose();
}
