using System.Reflection;

namespace Kommune.Platform.Tests.Modules;

/// <summary>Where the build put things; written into the test assembly by its project.</summary>
internal static class Layout
{
    public static string Modules => Value("Modules");

    public static string Fixtures => Value("Fixtures");

    public static string Repository => Value("Repository");

    private static string Value(string key) =>
        typeof(Layout).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == key).Value!;
}
