using System.Security.Cryptography;
using System.Text;
using Kommune.AuditCheck;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Audit;

/// <summary>
/// Signs checkpoints: ECDSA P-256, in <c>keys/audit-signing.key</c>, its public half in <c>keys/audit-signing.pub</c> for whoever checks. Whoever
/// can write a database but not read this file cannot make a new log that passes for the old.
/// </summary>
internal sealed class AuditSigningKey : IDisposable
{
    private readonly ECDsa _key;

    private AuditSigningKey(ECDsa key) => (_key, Public) = (key, new AuditPublicKey(key.ExportSubjectPublicKeyInfoPem()));

    public AuditPublicKey Public { get; }

    public static AuditSigningKey Open(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "keys", "audit-signing.key");
        var secret = KeyFile.Open(path, New);
        var key = ECDsa.Create();
        try
        {
            key.ImportPkcs8PrivateKey(secret, out _);
        }
        catch (CryptographicException)
        {
            key.Dispose();
            throw new InvalidDataException($"{path} is damaged: restore it from the backup. Without it no checkpoint of a read log can be signed.");
        }

        var opened = new AuditSigningKey(key);
        KeyFile.Open(Path.ChangeExtension(path, ".pub"), () => Encoding.ASCII.GetBytes(opened.Public.Pem + "\n"));
        return opened;
    }

    /// <summary>Several municipalities sign at once, and the framework's key is for one at a time.</summary>
    public AuditCheckpoint Sign(AuditCheckpoint checkpoint)
    {
        lock (_key)
            return checkpoint with { Signature = Convert.ToBase64String(_key.SignData(checkpoint.SignedBytes, HashAlgorithmName.SHA256)) };
    }

    public void Dispose() => _key.Dispose();

    private static byte[] New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }
}
