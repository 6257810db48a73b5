namespace Kommune.Contracts;

/// <summary>The parsed <c>module.json</c>: what the host can judge before it loads a line of the module's code.</summary>
public sealed record ModuleManifest
{
    /// <summary>Lower-case words with hyphens; also the module's address prefix. <c>individual-plans</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Semantic version of the module.</summary>
    public required string Version { get; init; }

    /// <summary>Who makes it.</summary>
    public required string Vendor { get; init; }

    /// <summary>Name shown to operators, by language code.</summary>
    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    /// <summary>File name of the assembly that holds the <see cref="IModule"/>.</summary>
    public required string Assembly { get; init; }

    /// <summary>Prefix of every table the module owns, with the underscore: <c>ip_</c>.</summary>
    public required string TablePrefix { get; init; }

    /// <summary>Contract assemblies with the versions the module works with, both ends stated: <c>[1.0,2.0)</c>.</summary>
    public IReadOnlyDictionary<string, string> Contracts { get; init; } = new Dictionary<string, string>();

    /// <summary>Modules without which this one cannot work.</summary>
    public IReadOnlyList<string> Requires { get; init; } = [];

    /// <summary>Modules this one shows something of when they are there.</summary>
    public IReadOnlyList<string> Optional { get; init; } = [];

    /// <summary>Names of the events it publishes.</summary>
    public IReadOnlyList<string> Publishes { get; init; } = [];

    /// <summary>Names of the events it listens to.</summary>
    public IReadOnlyList<string> Subscribes { get; init; } = [];

    /// <summary>Ids of the permissions it declares.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>Kinds of resources it owns.</summary>
    public IReadOnlyList<string> ResourceKinds { get; init; } = [];
}
