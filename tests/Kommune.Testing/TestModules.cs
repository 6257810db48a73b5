using System.Reflection;

namespace Kommune.Testing;

/// <summary>The modules as they were laid out when they were built.</summary>
public static class TestModules
{
    /// <summary>The folder, one folder for each module below it.</summary>
    public static string Folder { get; } = typeof(TestModules).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ModulesLayout").Value!;
}
