using System.Security.Cryptography;
using System.Text;
using Kommune.Contracts;

namespace Kommune.Platform.People;

/// <summary>
/// Turns a national number into what may be stored: a cipher text and a keyed hash to find it by (R1, personopplysningsloven § 12).
/// </summary>
internal sealed class NationalIdVault(INationalIdKeys keys, bool allowSynthetic)
{
    private const byte Format = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <exception cref="RuleViolationException">The text is no national number that is accepted here (R2).</exception>
    public NationalId Parse(string? text) =>
        NationalId.TryParse(text, allowSynthetic) ?? throw new RuleViolationException("problem.national-id-invalid", "NationalId");

    /// <summary>Bound to the person: a cipher text moved to another row does not decrypt.</summary>
    public byte[] Encrypt(Guid personId, NationalId id)
    {
        var plain = Encoding.ASCII.GetBytes(id.Reveal());
        var stored = new byte[1 + NonceSize + TagSize + plain.Length];
        stored[0] = Format;
        var nonce = stored.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys.Encryption.Span, TagSize);
        aes.Encrypt(nonce, plain, stored.AsSpan(1 + NonceSize + TagSize), stored.AsSpan(1 + NonceSize, TagSize), personId.ToByteArray());
        return stored;
    }

    public NationalId Decrypt(Guid personId, byte[] stored)
    {
        if (stored.Length <= 1 + NonceSize + TagSize || stored[0] != Format)
            throw new CryptographicException("Unknown format of a stored national number.");
        var plain = new byte[stored.Length - 1 - NonceSize - TagSize];
        using var aes = new AesGcm(keys.Encryption.Span, TagSize);
        aes.Decrypt(stored.AsSpan(1, NonceSize), stored.AsSpan(1 + NonceSize + TagSize), stored.AsSpan(1 + NonceSize, TagSize), plain, personId.ToByteArray());
        // What was accepted when it was stored is read back whatever is accepted now.
        return NationalId.TryParse(Encoding.ASCII.GetString(plain), allowSynthetic: true)
            ?? throw new CryptographicException("A stored national number is damaged.");
    }

    /// <summary>Differs between municipalities, so that two databases cannot be joined on it (R37).</summary>
    public string Hash(string municipality, NationalId id) =>
        Convert.ToBase64String(HMACSHA256.HashData(keys.Lookup.Span, Encoding.UTF8.GetBytes($"{municipality}:{id.Reveal()}")));
}
