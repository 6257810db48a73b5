namespace Kommune.Platform.Modules;

/// <summary>The host's own services, outside any request: what a module's singletons get their clock and logger from.</summary>
internal sealed record HostServices(IServiceProvider Provider);
