using Microsoft.AspNetCore.Builder;

namespace Kommune.Testing;

/// <summary>How a test wants its host.</summary>
public sealed record TestHostOptions
{
    /// <summary>Modules that are on in both demo municipalities; null for those the demo itself turns on.</summary>
    public IReadOnlyList<string>? Modules { get; init; } = [];

    /// <summary>Where the modules are; null for the first-party ones.</summary>
    public string? ModulesFolder { get; init; }

    /// <summary>An existing data folder; null for a new one.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The clock; null for one that stands at 21 November 2026, 10.00.</summary>
    public FakeClock? Clock { get; init; }

    /// <summary>Last adjustments before the host is built.</summary>
    public Action<WebApplicationBuilder>? Adjust { get; init; }
}
