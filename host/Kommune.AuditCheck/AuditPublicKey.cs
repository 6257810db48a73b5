using System.Security.Cryptography;

namespace Kommune.AuditCheck;

/// <summary>What anyone may have in order to check who signed.</summary>
internal sealed class AuditPublicKey(string pem)
{
    public string Pem => pem;

    public bool HasSigned(AuditCheckpoint checkpoint)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        Span<byte> signature = stackalloc byte[256];
        return Convert.TryFromBase64String(checkpoint.Signature, signature, out var length)
            && key.VerifyData(checkpoint.SignedBytes, signature[..length], HashAlgorithmName.SHA256);
    }
}
