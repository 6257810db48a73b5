using System.Reflection;

namespace Kommune.Ui.Tests;

internal static class KitFiles
{
    public static string Folder { get; } = typeof(KitFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "KitFolder").Value!;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));
}
