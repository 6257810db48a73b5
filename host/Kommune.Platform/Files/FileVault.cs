using System.Security.Cryptography;
using Kommune.Platform.People;

namespace Kommune.Platform.Files;

/// <summary>Encrypts files with a key made from the one beside the databases: a database file that goes astray opens no document.</summary>
internal sealed class FileVault(INationalIdKeys keys)
{
    private const byte Format = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int Head = 1 + NonceSize + TagSize;

    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Encryption.ToArray(), 32, info: "kommune-files-1"u8.ToArray());

    /// <summary>Bound to the resource and the file: content moved to another row does not decrypt.</summary>
    public byte[] Encrypt(Guid resourceId, Guid fileId, ReadOnlySpan<byte> plain)
    {
        var stored = new byte[Head + plain.Length];
        stored[0] = Format;
        var nonce = stored.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagSize);
        aes.Encrypt(nonce, plain, stored.AsSpan(Head), stored.AsSpan(1 + NonceSize, TagSize), Bound(resourceId, fileId));
        return stored;
    }

    public byte[] Decrypt(Guid resourceId, Guid fileId, byte[] stored)
    {
        if (stored.Length < Head || stored[0] != Format) throw new CryptographicException("Unknown format of a stored file.");
        var plain = new byte[stored.Length - Head];
        using var aes = new AesGcm(_key, TagSize);
        aes.Decrypt(stored.AsSpan(1, NonceSize), stored.AsSpan(Head), stored.AsSpan(1 + NonceSize, TagSize), plain, Bound(resourceId, fileId));
        return plain;
    }

    private static byte[] Bound(Guid resourceId, Guid fileId) => [.. resourceId.ToByteArray(), .. fileId.ToByteArray()];
}
