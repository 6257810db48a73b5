using System.Security.Cryptography;

namespace Kommune.AuditCheck;

/// <summary>What anyone may have in order to check who signed.</summary>
internal sealed class AuditPublicKey
{
    private readonly ECParameters _key;

    /// <exception cref="ArgumentException">When it is not a key.</exception>
    public AuditPublicKey(string pem)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        (Pem, _key) = (pem, key.ExportParameters(includePrivateParameters: false));
    }

    public string Pem { get; }

    public bool HasSigned(AuditCheckpoint checkpoint)
    {
        using var key = ECDsa.Create(_key);
        Span<byte> signature = stackalloc byte[256];
        return Convert.TryFromBase64String(checkpoint.Signature, signature, out var length)
            && key.VerifyData(checkpoint.SignedBytes, signature[..length], HashAlgorithmName.SHA256);
    }
}
