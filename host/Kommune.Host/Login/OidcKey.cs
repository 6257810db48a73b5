using System.Security.Cryptography;

namespace Kommune.Host.Login;

/// <summary>The key this service proves itself with to a provider.</summary>
internal static class OidcKey
{
    public static RSA Read(string file)
    {
        var key = RSA.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            // A public key alone signs nothing, which is found out here and not when the first person logs in.
            key.ExportParameters(includePrivateParameters: true);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }
}
