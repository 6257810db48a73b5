namespace Kommune.Platform.Modules;

/// <summary>A component with an address.</summary>
internal sealed record ModulePage
{
    public required Type Component { get; init; }

    public required string Route { get; init; }
}
