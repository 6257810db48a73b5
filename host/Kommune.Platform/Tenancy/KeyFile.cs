namespace Kommune.Platform.Tenancy;

/// <summary>A secret under <c>keys/</c> in the data folder, made at first use and readable by the process's user alone.</summary>
internal static class KeyFile
{
    /// <summary>The secret at the path; made when there is none.</summary>
    public static byte[] Open(string path, Func<byte[]> make)
    {
        if (!File.Exists(path))
            Create(path, make());
        return File.ReadAllBytes(path);
    }

    /// <summary>A new file that only the process's user can read.</summary>
    public static FileStream CreateOwn(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>Written beside and then moved: two processes that start at once, or a crash half-way, never leave a half key.</summary>
    private static void Create(string path, byte[] secret)
    {
        var folder = Path.GetDirectoryName(path)!;
        var temporary = Path.Combine(folder, Path.GetRandomFileName());
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        using (var file = CreateOwn(temporary))
        {
            file.Write(secret);
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary);
        }
    }
}
