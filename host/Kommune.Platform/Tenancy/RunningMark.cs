namespace Kommune.Platform.Tenancy;

/// <summary>
/// A file that is held while the process runs and removed when it stops by itself. One that nobody holds was left by a process that was killed
/// or has crashed; the operating system lets go of it whatever happened.
/// </summary>
internal sealed class RunningMark : IDisposable
{
    private readonly FileStream _mine;

    private RunningMark(FileStream mine, bool isAfterUncleanStop) => (_mine, IsAfterUncleanStop) = (mine, isAfterUncleanStop);

    public bool IsAfterUncleanStop { get; }

    public static RunningMark Set(string dataFolder)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataFolder, "running")).FullName;
        var left = Directory.GetFiles(folder, "*.mark").Count(IsLeft);
        var mine = Path.Combine(folder, $"{Guid.CreateVersion7():N}.mark");
        return new RunningMark(new FileStream(mine, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None), left > 0);
    }

    public void Dispose()
    {
        _mine.Dispose();
        File.Delete(_mine.Name);
    }

    private static bool IsLeft(string file)
    {
        try
        {
            using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) { }
            File.Delete(file);
            return true;
        }
        catch (IOException)
        {
            return false; // Held by another host, or gone meanwhile.
        }
    }
}
