namespace Kommune.Host.Login;

/// <summary>Nobody is let in. The message is for the log and holds nothing about the person.</summary>
internal sealed class OidcException(OidcRefusal refusal, string message) : Exception(message)
{
    public OidcRefusal Refusal => refusal;
}
