using System.Security.Cryptography;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.People;

/// <summary>
/// Keys in <c>keys/national-id.key</c>. Kept beside the databases but never inside them: a database file that goes astray opens no number.
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
        var keys = KeyFile.Open(path, () => RandomNumberGenerator.GetBytes(2 * KeySize));
        return keys.Length == 2 * KeySize
            ? new NationalIdKeyFile(keys)
            : throw new InvalidDataException($"{path} is damaged: restore it from the backup. Without it no national number can be read.");
    }
}
