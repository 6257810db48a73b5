namespace Kommune.Testing;

/// <summary>The first-party modules as they were laid out beside the host when it was built.</summary>
public static class TestModules
{
    /// <summary>The folder.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "modules");
}
