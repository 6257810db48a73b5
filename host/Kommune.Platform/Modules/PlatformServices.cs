namespace Kommune.Platform.Modules;

/// <summary>Which request or delivery a module's scope was opened for. Set at the opening, before anything else is resolved.</summary>
internal sealed class PlatformServices
{
    public IServiceProvider Provider { get; set; } = null!;
}
