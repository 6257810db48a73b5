using System.Security.Cryptography;

namespace Kommune.Platform.People;

/// <summary>
/// Keys in <c>keys/national-id.key</c> under the data folder, made at first use and readable by the process's user alone. Kept beside the
/// databases but never inside them: a database file that goes astray opens no number.
/// </summary>
internal sealed class NationalIdKeyFile : INationalIdKeys
{
    private const int KeySize = 32;

    private readonly byte[] _keys;

    private NationalIdKeyFile(byte[] keys) => _keys = keys;

    public ReadOnlyMemory<byte> Encryption => _keys.AsMemory(0, KeySize);

    public ReadOnlyMemory<byte> Lookup => _keys.AsMemory(KeySize, KeySize);

    public static NationalIdKeyFile Open(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "keys", "national-id.key");
        if (!File.Exists(path))
            Create(path);
        var keys = File.ReadAllBytes(path);
        return keys.Length == 2 * KeySize
            ? new NationalIdKeyFile(keys)
            : throw new InvalidDataException($"{path} is damaged: restore it from the backup. Without it no national number can be read.");
    }

    /// <summary>Written beside and then moved: two processes that start at once, or a crash half-way, never leave a half key.</summary>
    private static void Create(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var temporary = Path.Combine(folder, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(temporary, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(2 * KeySize));
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
