using System.Net;
using System.Security.Cryptography;
using Kommune.Contracts;

namespace Kommune.Host.Login;

/// <summary>Reads <c>Kommune:Login</c>: for each municipality the providers of its citizens and employees. What cannot work stops the start with one line.</summary>
internal static class OidcConfiguration
{
    private static readonly Dictionary<string, ActorKind> Groups = new(StringComparer.OrdinalIgnoreCase) { ["Citizens"] = ActorKind.Citizen, ["Employees"] = ActorKind.Employee };
    private static readonly string[] Known = ["Authority", "ClientId", "ClientSecret", "KeyFile", "KeyId", "Claim", "Acr"];

    /// <exception cref="ConfigurationMistakeException">The first thing that is wrong.</exception>
    public static IReadOnlyList<OidcProvider> Read(IConfigurationSection section) =>
        [.. from municipality in section.GetChildren() from provider in municipality.GetChildren() select Provider(municipality.Key, provider)];

    private static OidcProvider Provider(string municipality, IConfigurationSection section)
    {
        if (!Groups.TryGetValue(section.Key, out var kind)) throw Mistake(section, "", $"is not known; known are {string.Join(", ", Groups.Keys)}");
        if (section.GetChildren().FirstOrDefault(child => !Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw Mistake(section, unknown.Key, $"is not known; known are {string.Join(", ", Known)}");
        var provider = new OidcProvider
        {
            Municipality = municipality,
            Kind = kind,
            Authority = Authority(section),
            ClientId = section["ClientId"] is { Length: > 0 } client ? client : throw Mistake(section, "ClientId", "is missing; write the name the provider knows this service by"),
            ClientSecret = section["ClientSecret"] is { Length: > 0 } secret ? secret : null,
            KeyFile = section["KeyFile"] is { Length: > 0 } file ? Path.GetFullPath(file) : null,
            KeyId = section["KeyId"],
            Claim = section["Claim"] is { Length: > 0 } claim ? claim : kind == ActorKind.Citizen ? "pid" : "email",
            Levels = (section["Acr"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
        if (provider.ClientSecret is null == provider.KeyFile is null) throw Mistake(section, "ClientSecret", "and KeyFile: write one of them");
        if (provider.KeyFile is not null) TryKey(section, provider.KeyFile);
        if (provider is { Kind: ActorKind.Citizen, Levels.Count: 0 })
            throw Mistake(section, "Acr", "is missing; write the levels that are enough, the one to ask for first: idporten-loa-substantial idporten-loa-high");
        return provider;
    }

    private static Uri Authority(IConfigurationSection section) =>
        Uri.TryCreate(section["Authority"], UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IsHere(address.Host)))
            ? address
            : throw Mistake(section, "Authority", $"is '{section["Authority"]}'; write the issuer's address, beginning with https://");

    private static void TryKey(IConfigurationSection section, string file)
    {
        try
        {
            using var key = OidcKey.Read(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            throw Mistake(section, "KeyFile", $"is '{file}', which holds no private RSA key in PEM");
        }
    }

    private static bool IsHere(string host) => host is "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static ConfigurationMistakeException Mistake(IConfigurationSection section, string key, string what) =>
        new($"{section.Path}{(key.Length == 0 ? "" : ":" + key)} {what}.");
}
