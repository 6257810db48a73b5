using System.Collections.Concurrent;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kommune.Host.Login;

/// <summary>What providers say of themselves, kept for a day and fetched anew when a key is not among those known: keys are changed without warning.</summary>
internal sealed class OidcMetadata : IDisposable
{
    private readonly ConcurrentDictionary<Uri, ConfigurationManager<OpenIdConnectConfiguration>> managers = new();

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1024 * 1024 };

    public Task<OpenIdConnectConfiguration> Of(OidcProvider provider, CancellationToken cancellation) => Manager(provider).GetConfigurationAsync(cancellation);

    /// <summary>Its own refreshing answers with the old keys first, and somebody is waiting.</summary>
    public Task<OpenIdConnectConfiguration> Anew(OidcProvider provider, CancellationToken cancellation)
    {
        managers.TryRemove(provider.Authority, out _);
        return Of(provider, cancellation);
    }

    public void Dispose() => Http.Dispose();

    private ConfigurationManager<OpenIdConnectConfiguration> Manager(OidcProvider provider) => managers.GetOrAdd(provider.Authority, authority => new(
        $"{authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(Http) { RequireHttps = authority.Scheme == Uri.UriSchemeHttps }));
}
