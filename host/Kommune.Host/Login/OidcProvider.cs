using Kommune.Contracts;

namespace Kommune.Host.Login;

/// <summary>Where the people of one municipality prove who they are: ID-porten for citizens, the municipality's own directory for employees (R4).</summary>
internal sealed record OidcProvider
{
    public required string Municipality { get; init; }

    public required ActorKind Kind { get; init; }

    /// <summary>Address of the issuer; what it offers is read from its discovery document.</summary>
    public required Uri Authority { get; init; }

    public required string ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>A private key in PEM instead of a secret, as ID-porten wants it.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The name the provider knows the key by.</summary>
    public string? KeyId { get; init; }

    /// <summary>The claim that says who it is: a national number for citizens, an e-mail address for employees.</summary>
    public required string Claim { get; init; }

    /// <summary>Levels of assurance that are enough; the first is asked for. Empty where the provider has none.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    public string Scope => Kind == ActorKind.Citizen ? "openid profile" : "openid profile email";

    /// <summary>As it stands in addresses: <c>citizen</c>.</summary>
    public string Path => Kind == ActorKind.Citizen ? "citizen" : "employee";
}
