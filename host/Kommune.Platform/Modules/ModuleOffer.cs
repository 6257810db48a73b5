namespace Kommune.Platform.Modules;

/// <summary>That a module offers an implementation of a contract.</summary>
internal sealed record ModuleOffer
{
    public required Type Contract { get; init; }

    public required Type Implementation { get; init; }
}
